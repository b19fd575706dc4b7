import type { Diagnostic, StreamDeclaration, ValuesDeclaration } from "../../dsl/index.ts";
import type { FilePort } from "../bundle/file-port.ts";
import type { Bundle } from "../bundle/load-bundle.ts";
import type { Declared, Unit } from "../bundle/unit.ts";
import type { Catalogue } from "../catalogue.ts";
import type { GraphqlReader } from "../graphql/graphql-reader.ts";
import type { Report } from "../report.ts";
import type { Type } from "../types/type.ts";
import type { KeptContext } from "./kept-context.ts";
import type { Origins } from "./origins.ts";

export type StreamSymbol = Declared<StreamDeclaration>;

/** What a stream's records look like in one way to read it, and which parts of the response hold them. */
export interface WayTypes {
  /** A whole response, as in the samples. */
  readonly response: Type;
  readonly record: Type;
  /** Whether a response holds a list of records (`items`), rather than one. */
  readonly many: boolean;
  /** Whether samples say so; else everything is `any`. */
  readonly known: boolean;
}

/** What a stream's records look like, however they are read. */
export interface StreamTypes extends Omit<WayTypes, "response"> {
  /** In the order of the stream's ways. */
  readonly ways: readonly WayTypes[];
}

/** What one compilation knows; made once, handed to every step. */
export interface Program {
  readonly bundle: Bundle;
  readonly entry: Unit;
  readonly files: FilePort;
  readonly catalogue: Catalogue;
  /** Reads GraphQL, loaded when a spec asks with it; absent where that was not given. */
  readonly graphql: (() => GraphqlReader) | undefined;
  readonly report: Report;
  /** Diagnostics that were made elsewhere: by the parser about the holes of texts, about the bodies of adaptors. */
  readonly diagnostics: Diagnostic[];
  /** The streams of the entry, in the order of the text. */
  readonly streams: ReadonlyMap<string, StreamSymbol>;
  /** What the records of each stream look like. */
  readonly types: { of(stream: string): StreamTypes };
  /** Which fields of enclosing records are kept with their children. */
  readonly kept: KeptContext;
  readonly origins: Origins;
  /** What was read, so that what was not can be told. */
  readonly used: Used;
  /** The plan's adaptors, as `name@major`. */
  readonly pinned: Set<string>;
  /** Declared adaptors and fragments with errors of their own, which a use of them need not repeat. */
  readonly brokenBodies: Set<object>;
  /** A table's name in the plan: its own, unless two files use the same. */
  tableName(table: Declared<ValuesDeclaration>): string;
}

export interface Used {
  readonly streams: Set<string>;
  /** Declarations, since two files may use the same name. */
  readonly declarations: Set<object>;
  /** Value tables that stand for a list of headers. */
  readonly headers: Set<object>;
}
