import type { PartitionEnd, RecordState } from "./extract-state.ts";
import type { EntityKind, EntityState } from "./load-state.ts";

export interface RecordCount {
  readonly stream: string;
  readonly state: RecordState;
  /** A code of the ledger, or the rule that skipped; "" when the state says it all. */
  readonly reason: string;
  readonly count: number;
}

export interface EntityCount {
  readonly kind: EntityKind;
  readonly state: EntityState;
  readonly reason: string;
  readonly count: number;
}

export interface PartitionCount {
  readonly stream: string;
  readonly state: "open" | PartitionEnd;
  readonly reason: string;
  readonly message: string;
  readonly partitions: number;
  readonly pages: number;
  readonly records: number;
}

export interface LossCount {
  readonly code: string;
  readonly target: string;
  readonly count: number;
  readonly samples: readonly { readonly key: string; readonly message: string }[];
}

/** A row of the report that names what was not brought. */
export interface NotBrought {
  readonly stream: string;
  readonly record?: string;
  readonly title?: string;
  /** The entity's kind; absent when the record itself was refused. */
  readonly kind?: EntityKind;
  readonly state: string;
  readonly code: string;
  readonly message: string;
}

/** What the ledger is made of, counted by the store. */
export interface LedgerState {
  recordCounts(): Promise<readonly RecordCount[]>;
  /** What pages brought, counted when they were committed: the other side of the first account. */
  extractedCounts(): Promise<ReadonlyMap<string, number>>;
  entityCounts(): Promise<readonly EntityCount[]>;
  /** What mapping made, counted when it was committed: the other side of the second account. */
  stagedCounts(): Promise<ReadonlyMap<EntityKind, number>>;
  partitionCounts(): Promise<readonly PartitionCount[]>;
  /** Mapped records without an entity, and entities without a record: both must be 0. */
  strays(): Promise<{ readonly records: number; readonly entities: number }>;
  lossCounts(samples: number): Promise<readonly LossCount[]>;
  /** Rejected records, duplicates with a reason, and rejected or failed entities, at most `limit` of them, the first ones first. */
  notBrought(limit: number): Promise<readonly NotBrought[]>;
}
