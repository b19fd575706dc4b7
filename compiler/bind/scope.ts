import type { Unit } from "../bundle/unit.ts";
import type { PathRoot } from "../plan/index.ts";
import type { Place } from "../report.ts";
import type { Missing, Type, Value } from "../types/type.ts";
import type { Program } from "./program.ts";

/** A name that a path may begin with. */
export interface Root {
  readonly plan: PathRoot;
  readonly value: Value;
  /** Which fields of an enclosing record are read, so that no others are kept. */
  readonly keep?: (fields: readonly string[]) => void;
  /** The parameter of a declared adaptor: its fields are optional, and the reader tells whether one was there. */
  readonly parameter?: ParameterRead;
  /** What it is in inner braces, where `.` is something else: a fragment's parameter may read the caller's `.`. */
  readonly further?: () => PathRoot;
  /** Why reading it may fail. */
  readonly fails?: { readonly what: string; readonly place: Place };
}

/** What became of the fields that an adaptor's body reads from a parameter. */
export interface ParameterRead {
  readonly found: Set<string>;
  readonly absent: Set<string>;
}

/** What names stand for at one place of the spec. */
export interface Scope {
  readonly program: Program;
  readonly unit: Unit;
  /** What `.` is here; undefined where there is nothing at hand. */
  readonly here: { readonly value: Value; readonly what: string } | undefined;
  /** Names in the order in which they are looked up, each asked once. */
  root(name: string): Root | undefined;
  /** Every name that `root` knows, for suggestions. */
  readonly names: () => readonly string[];
  /** Why a name that `root` does not know is not visible here, where that can be said; reports it and returns true. */
  readonly explainAbsent?: (name: string, span: { readonly start: number; readonly end: number }) => boolean;
  /** Whether `column(…)`, `columns(…)`, `record.number`, `record.group` and `record.parent` are known: the records are rows of a file. */
  readonly rows: boolean;
  /** Whether `status` and `header(…)` are the answer's. */
  readonly answer: boolean;
  /** Whether a record is being mapped: tables that are read from streams are known then. */
  readonly mapping: boolean;
  /** The name under which inner braces find what `.` is in the braces at hand; absent outside of maps. */
  readonly nameHere?: () => string;
  /** Paths that conditions around this place have asked for, so that they are not missing here; see `narrow.ts`. */
  readonly present?: ReadonlySet<string> | undefined;
  /** Declared adaptors and fragments whose bodies are being read, outermost first. */
  readonly within: readonly object[];
}

/** The scope inside `each x { }` or `[…]`, where `.` is an element. */
export function withElement(scope: Scope, type: Type, what = "element"): Scope {
  return { ...scope, here: { value: { type, missing: "no" }, what }, present: undefined };
}

/** A root that holds a value of the run or the spec. */
export const plainRoot = (plan: PathRoot, type: Type, missing: Missing = "no"): Root => ({
  plan,
  value: { type, missing },
});
