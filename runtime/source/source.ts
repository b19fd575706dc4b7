import type { Stream } from "../../compiler/plan/index.ts";
import type { Reason } from "../store/load-state.ts";

/** One record of a page with what the ledger needs of it. */
export interface SourceRecord {
  readonly value: unknown;
  /** As text; absent when the source gave none, or the stream declares none. */
  readonly id?: string;
  /** Other texts that refer to this record. */
  readonly aliases?: readonly string[];
  /** Set when the record cannot be read, although it is there. */
  readonly rejected?: Reason;
}

/** One page: the bytes for the spool and the records in it. */
export interface SourcePage {
  readonly body: Uint8Array;
  readonly records: readonly SourceRecord[];
  /** For files: the headers that `column` looks names up in. */
  readonly header?: readonly string[];
  /** Where the next page is asked for, JSON; absent on the last page. */
  readonly checkpoint?: unknown;
}

/** A page that was read back from the spool. */
export interface OpenedPage {
  readonly records: readonly unknown[];
  readonly header?: readonly string[];
}

/** What was found of a file of rows before its rows are read. */
export interface FileHeader {
  /** The file as messages call it. */
  readonly file: string;
  /** The headers, in order; columns of one name that hold different fields have names of their own. */
  readonly header: readonly string[];
  /** The row that holds the headers, from 1, as a spreadsheet counts. */
  readonly headerRow: number;
  /** One character. */
  readonly delimiter: string;
  /** A WHATWG label. */
  readonly encoding: string;
  readonly newline: "\n" | "\r\n" | "\r";
  /** What comes first in dates in figures (`day first`, `month first`), where the file shows it. */
  readonly dateOrder?: string;
  /** What people should look at, as sentences: a guessed encoding, a file without rows. */
  readonly warnings: readonly string[];
}

export interface WalkOptions {
  /** Kept ancestors by alias. */
  readonly context: Readonly<Record<string, unknown>>;
  /** From an earlier page of the same partition; absent for the first page. */
  readonly checkpoint?: unknown;
  readonly signal: AbortSignal;
}

/** A source of records. Knows no ledger: it gives pages and says where to go on. */
export interface Source {
  /**
   * Walks one partition of a stream.
   * @throws SourceError after the last attempt; pages that were given before stay valid
   */
  walk(stream: Stream, options: WalkOptions): AsyncIterable<SourcePage>;
  /** Finds the records in a page's bytes again. */
  open(stream: Stream, body: Uint8Array): OpenedPage;
  /**
   * For files: the headers of each, without reading the rows.
   * @throws SourceError when the file cannot be read or has none
   */
  headers?(stream: Stream, signal: AbortSignal): Promise<readonly FileHeader[]>;
  /** What the source tells of the site that is read, where signing in leads to several; known before anything is read. */
  site?(): unknown;
  close(): Promise<void>;
}

/** Milliseconds since 1970. */
export type Clock = () => number;
/** Resolves after so many milliseconds, or rejects with the signal's reason. */
export type Sleep = (milliseconds: number, signal?: AbortSignal) => Promise<void>;
