import type { ColumnBinding } from "../store/imports.ts";
import type { LossCount, NotBrought, PartitionCount } from "../store/ledger-state.ts";
import type { EntityKind, Reason } from "../store/load-state.ts";

/**
 * The first account, per stream:
 * extracted = mapped + context + notChosen + skipped + duplicate + rejected (+ open, while the import is not over).
 */
export interface RecordAccount {
  readonly stream: string;
  readonly extracted: number;
  readonly mapped: number;
  /** Only fed other records. */
  readonly context: number;
  readonly notChosen: number;
  /** By rule. */
  readonly skipped: Readonly<Record<string, number>>;
  readonly duplicate: number;
  /** Of the duplicates those that are told one by one: rows of a file that have another row's id. */
  readonly sameId?: number;
  /** By reason. */
  readonly rejected: Readonly<Record<string, number>>;
  /** Not decided yet; 0 when the import is over. */
  readonly open: number;
}

/**
 * The second account, per kind:
 * mapped = created + updated + matched + unchanged + rejected + failed (+ open, while the import is not over).
 */
export interface EntityAccount {
  readonly kind: EntityKind;
  readonly mapped: number;
  readonly created: number;
  readonly updated: number;
  /** There already, or the other end of a link that is there. */
  readonly matched: number;
  readonly unchanged: number;
  /** By reason. */
  readonly rejected: Readonly<Record<string, number>>;
  /** By reason. */
  readonly failed: Readonly<Record<string, number>>;
  readonly open: number;
}

/**
 * `complete` is said only when every partition was read to its end, both accounts add up, and the target holds what the
 * ledger says.
 */
export type ReportState = "complete" | "truncated" | "paused" | "failed";

/** What became of an import: plain JSON. */
export interface ImportReport {
  readonly import: string;
  readonly importer: string;
  readonly planHash: string;
  readonly target: string;
  readonly state: ReportState;
  /** Why it is not complete. */
  readonly reason?: Reason;
  /** ISO 8601. */
  readonly started: string;
  readonly ended: string;
  readonly records: readonly RecordAccount[];
  readonly entities: readonly EntityAccount[];
  /** Differences between the two sides of an account; any is an error of the run. */
  readonly differences: readonly string[];
  readonly partitions: readonly PartitionCount[];
  readonly losses: readonly LossCount[];
  /** The first of what was not brought, with reasons in the source's terms. */
  readonly notBrought: readonly NotBrought[];
  /** How many there are in all. */
  readonly notBroughtTotal: number;
  /** Seconds of this run, by phase. */
  readonly timings: Readonly<Record<string, number>>;
  /** What loading tells of the target. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** Where only what changed was asked for: since when, and of which streams; the others were read whole. */
  readonly since?: { readonly moment: string; readonly streams: readonly string[] };
  readonly warnings: readonly string[];
  /** For files: what was read from which column. */
  readonly columns?: readonly ColumnBinding[];
}
