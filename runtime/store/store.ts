import type { ExtractState } from "./extract-state.ts";
import type { ImportInfo, ImportPatch, NewImport } from "./imports.ts";
import type { Leases } from "./leases.ts";
import type { LedgerState } from "./ledger-state.ts";
import type { LoadState } from "./load-state.ts";
import type { StageState } from "./stage-state.ts";

/** Everything that one import keeps. */
export interface ImportState extends ExtractState, StageState, LoadState, LedgerState {}

/** The durable state of all imports. One method call is one step: it happened whole or not at all. */
export interface Store {
  readonly leases: Leases;
  /** @throws when the id is taken */
  createImport(info: NewImport): Promise<ImportInfo>;
  readImport(id: string): Promise<ImportInfo | undefined>;
  /** Newest first. */
  listImports(limit: number): Promise<readonly ImportInfo[]>;
  /** Durable when it returns. */
  updateImport(id: string, patch: ImportPatch, now: number): Promise<ImportInfo>;
  /**
   * The state of one import. With a lease, every write checks that the lease still has this fence.
   * @throws LeaseLostError from any write after another runner has taken the lease
   */
  open(id: string, lease?: { readonly name: string; readonly fence: number }): Promise<ImportState>;
  /** Ends once what was begun is over; nothing may be called any more. */
  close(): Promise<void>;
}
