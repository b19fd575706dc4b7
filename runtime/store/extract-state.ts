import type { Reason } from "./load-state.ts";
import type { NewEntity } from "./new-entity.ts";

export type PartitionEnd = "complete" | "truncated" | "skipped" | "failed";

/** One walk through a stream's pages. */
export interface Partition {
  readonly id: number;
  readonly stream: string;
  /** The parent record's id; "" for a stream without parent. */
  readonly parent: string;
  /** Kept ancestors by alias. */
  readonly context: Readonly<Record<string, unknown>>;
  /** Where the next page is asked for; absent before the first page. */
  readonly checkpoint?: unknown;
  readonly pages: number;
  readonly records: number;
  readonly state: "open" | PartitionEnd;
  readonly reason?: Reason;
}

/** Where a page's bytes lie in the spool. */
export interface PageBytes {
  readonly file: string;
  readonly offset: number;
  readonly length: number;
  /** SHA-256, hexadecimal. */
  readonly digest: string;
}

export type RecordState =
  /** Waits for the end user's choice. */
  | "waiting"
  /** Read; becomes one of the final states below. */
  | "extracted"
  | "mapped"
  | "context"
  | "not_chosen"
  | "skipped"
  | "duplicate"
  | "rejected";

export interface NewRecord {
  /** Absent when the source gave none. */
  readonly id?: string;
  /** Index among the page's records. */
  readonly position: number;
  readonly state: RecordState;
  readonly reason?: Reason;
  /** Names the record to a reader of the report. */
  readonly title?: string;
  /** Other ids that refer to this record. */
  readonly aliases?: readonly string[];
  /** Child partitions; opened unless the record turns out to be a duplicate. */
  readonly opens?: readonly NewPartition[];
}

export interface NewPartition {
  readonly stream: string;
  readonly parent: string;
  readonly context: Readonly<Record<string, unknown>>;
}

/** The same records under the name of a union that the page's stream belongs to. */
export interface RecordGroup {
  readonly stream: string;
  /** The id space in which ids are unique. */
  readonly space: string;
  readonly records: readonly NewRecord[];
  /**
   * What is told of a record whose id an earlier one has; absent where that is nothing unusual. In the message `{id}` stands
   * for its id as JSON and `{row}` for its number, counted from `first`.
   */
  readonly sameId?: Reason & { readonly first: number };
}

export interface NewPage {
  readonly partition: number;
  /** From 0. */
  readonly number: number;
  readonly bytes: PageBytes;
  readonly groups: readonly RecordGroup[];
  /** What was made of the first group's records already; `row` is the record's position. Those of duplicates are left out. */
  readonly entities?: readonly NewEntity[];
  /** Where the next page is asked for; absent on the last page. */
  readonly checkpoint?: unknown;
  readonly end?: { readonly state: PartitionEnd; readonly reason?: Reason };
}

/** A stream's records, as the choosing and staging steps walk over them. */
export interface StoredRecord {
  readonly row: number;
  readonly stream: string;
  readonly id?: string;
  readonly partition: number;
  readonly page: number;
  readonly position: number;
  readonly state: RecordState;
}

export interface StoredPage {
  readonly id: number;
  readonly partition: number;
  readonly bytes: PageBytes;
}

/** What extraction keeps. Every method is one step: it happened whole or not at all. */
export interface ExtractState {
  /** Opens partitions that are not there yet. */
  openPartitions(partitions: readonly NewPartition[]): Promise<void>;
  /** Open partitions of a stream in order of id, `after` exclusive. */
  listOpen(stream: string, after: number, limit: number): Promise<readonly Partition[]>;
  partitions(ids: readonly number[]): Promise<readonly Partition[]>;
  /**
   * The page, its records, the partitions they open, and the checkpoint. Pages may be handed over without a wait: one whose
   * predecessor could not be kept is refused. Returns how many records were new.
   */
  commitPage(page: NewPage): Promise<number>;
  endPartition(partition: number, state: PartitionEnd, reason?: Reason): Promise<void>;
  /** Starts a partition anew; what was read stays, and what comes again is a duplicate. */
  restartPartition(partition: number): Promise<void>;
  /** Pages that hold records of this stream in this state, in order of id, `after` exclusive. */
  pagesWith(stream: string, state: RecordState, after: number, limit: number): Promise<readonly StoredPage[]>;
  pages(ids: readonly number[]): Promise<readonly StoredPage[]>;
  /** Records of one page under one stream's name, in order. */
  recordsOf(page: StoredPage, stream: string): Promise<readonly StoredRecord[]>;
  /** Gives rows their state and opens partitions, in one step. */
  decide(
    rows: readonly { readonly row: number; readonly state: RecordState; readonly reason?: Reason }[],
    opens: readonly NewPartition[],
  ): Promise<void>;
  countRecords(stream: string, state?: RecordState): Promise<number>;
  /** Records of a stream that are not duplicates, with these ids of its id space. */
  findRecords(stream: string, space: string, ids: readonly string[]): Promise<readonly StoredRecord[]>;
  /** Every record of a stream still in state `from` gets `to`. */
  sweep(stream: string, from: RecordState, to: RecordState, reason?: Reason): Promise<void>;
}
