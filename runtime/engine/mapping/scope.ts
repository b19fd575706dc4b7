import type { AdaptorTools } from "../../adaptors/adaptor.ts";
import type { Loss } from "./result.ts";

/** A child record with the id that its stream gave it. */
export interface ChildRecord {
  readonly id: string;
  readonly record: unknown;
}

/** The records of one child stream that belong to the record at hand. */
export interface Children {
  readonly records: readonly ChildRecord[];
  /** False when the stream ended early for this parent: what is here may not be all there was. */
  readonly complete: boolean;
}

/** A row of a file: cells by position, the number counted from 1. */
export interface Row {
  readonly cells: readonly string[];
  readonly number: number;
  /** The file that it stands in, where one import reads several. */
  readonly file?: string;
  /** The title above the group of rows that it stands in. */
  readonly group?: string;
  /** The id of the row below which it stands in a table of its own. */
  readonly parent?: string;
}

/** What expressions may ask of the import itself. */
export interface RunFacts {
  /** An IANA name. */
  readonly zone: string;
  /** ISO 8601, UTC. */
  readonly started: string;
  /** What comes first in the files' dates in figures: `day first`, `month first`; absent where they do not show it. */
  readonly dateOrder?: string;
}

/** Everything an expression may read beside the value at hand. */
export interface Scope {
  /** Enclosing records by alias. */
  readonly aliases: Readonly<Record<string, unknown>>;
  /** The innermost alias and its record, beside the others so that none of them is copied for each record. */
  readonly alias: string | undefined;
  readonly aliased: unknown;
  readonly children: Readonly<Record<string, Children>>;
  readonly options: Readonly<Record<string, string>>;
  readonly inputs: Readonly<Record<string, string>>;
  readonly run: RunFacts;
  /** Files: the header row that `column` looks names up in. */
  readonly header?: readonly string[] | undefined;
  /** Paging: the last record of the page that was read. */
  readonly last?: unknown;
  /** Error rules and paging: the answer's status and its headers by lower-case name. */
  readonly status?: number | undefined;
  readonly headers?: Readonly<Record<string, string | readonly string[] | undefined>> | undefined;
  /** Requests: the site that was chosen after signing in. */
  readonly site?: unknown;
  /** Names bound by `let`, by the slot that compilation gave them. */
  readonly slots: unknown[];
  /** What could not be brought so far; the target is filled in by whoever assigns. */
  readonly losses: Omit<Loss, "target">[];
  /** Elements of a list that an adaptor failed on: each is a loss, or the entity's rejection. */
  readonly failedElements: { readonly code: string; readonly message: string }[];
  /** What adaptors are given: they note losses in `losses`. */
  readonly tools: AdaptorTools;
}

/** A compiled expression. `here` is what a leading dot means. Gives `undefined` for missing, or a Failure. */
export type Evaluate = (here: unknown, scope: Scope) => unknown;

const nothing: Readonly<Record<string, never>> = Object.freeze({});
const noRun = { zone: "UTC", started: "1970-01-01T00:00:00.000Z" };

/** What a caller of `createScope` may know. */
export type KnownScope = {
  readonly [Name in Exclude<keyof Scope, "slots" | "losses" | "failedElements" | "tools">]?:
    | Scope[Name]
    | undefined;
};

/** Notes what adaptors lose. A class, since one is made per record: its method is made once. */
class NotingTools implements AdaptorTools {
  readonly #losses: Scope["losses"];

  constructor(losses: Scope["losses"]) {
    this.#losses = losses;
  }

  lose(code: string, message: string): void {
    this.#losses.push({ code, message });
  }
}

/** A scope with what the caller knows; everything else is empty. */
export function createScope(known: KnownScope = {}): Scope {
  const losses: Scope["losses"] = [];
  // Every field is written in the same order and none is spread, so that all scopes have one shape and reads stay quick.
  return {
    aliases: known.aliases ?? nothing,
    alias: known.alias,
    aliased: known.aliased,
    children: known.children ?? nothing,
    options: known.options ?? nothing,
    inputs: known.inputs ?? nothing,
    run: known.run ?? noRun,
    header: known.header,
    last: known.last,
    status: known.status,
    headers: known.headers,
    site: known.site,
    slots: [],
    losses,
    failedElements: [],
    tools: new NotingTools(losses),
  };
}

/** What differs between two records that one map is for. */
type OfRecord = "aliases" | "aliased" | "children" | "options" | "inputs" | "run" | "header" | "site";
export type RecordScope = { -readonly [Name in keyof Pick<Scope, OfRecord>]: Scope[Name] };

/**
 * Makes a scope of `createScope` that of the next record: a record is mapped to its end before the next one begins, so one
 * scope does for all of a map, and is most of what mapping would leave to collect.
 * @returns what to write the record's own to
 */
export function turnScope(scope: Scope): RecordScope {
  // Only a record that was rejected leaves something behind.
  scope.losses.length = 0;
  scope.failedElements.length = 0;
  return scope;
}

/** The scope inside one, with one alias more: what is noted there is noted in both. */
export function withAlias(scope: Scope, alias: string, record: unknown): Scope {
  const aliases =
    scope.alias === undefined ? scope.aliases : { ...scope.aliases, [scope.alias]: scope.aliased };
  return { ...scope, aliases, alias, aliased: record };
}

/** Makes a scope of `withAlias` that of the next element: elements are mapped one after the other, so one scope does for all. */
export function setAliased(scope: Scope, record: unknown): void {
  (scope as { aliased: unknown }).aliased = record;
}
