import type { ExtractState, NewPage } from "../extract-state.ts";
import type { LedgerState } from "../ledger-state.ts";
import type { LoadState } from "../load-state.ts";
import type { LinkNode, LinkResolution, Placement, StageState } from "../stage-state.ts";
import type { Store } from "../store.ts";
import type { Columns } from "./columns.ts";
import type { EntityRow } from "./entity-row.ts";
import type { NodeList } from "./node-row.ts";
import type { PackedGroup } from "./packed.ts";
import type { PayloadPlace } from "./payload-files.ts";

/**
 * The embedded store without payloads: only where they lie. Everything that is passed in and comes back is plain data, so
 * that it may be called in another thread.
 */
export interface RowStore extends Omit<Store, "open"> {
  open(...values: Parameters<Store["open"]>): Promise<RowState>;
}

export interface RowState extends RowExtractState, RowStageState, RowLoadState, LedgerState {}

/** A page whose payloads are written. */
export interface PackedPage extends Omit<NewPage, "groups" | "entities"> {
  readonly groups: readonly PackedGroup[];
  readonly entities?: Columns;
}

export interface RowExtractState extends Omit<ExtractState, "commitPage"> {
  commitPage(page: PackedPage): Promise<number>;
}

/** With where its payload was written, in the place of the payload. */
type WithPlaced<T> = Omit<T, "payload"> & { readonly payload?: PayloadPlace };
export type PlacedPlacement = WithPlaced<Placement>;
export type PlacedResolution = WithPlaced<LinkResolution>;
export type RowLink = Omit<LinkNode, "payload"> & PayloadPlace;

export interface RowStageState
  extends Omit<
    StageState,
    "commitStage" | "unplaced" | "issueNodesByKey" | "place" | "unresolvedLinks" | "resolveLinks"
  > {
  commitStage(outcomes: Parameters<StageState["commitStage"]>[0], entities: Columns): Promise<void>;
  unplaced(after: number, limit: number): Promise<readonly NodeList[]>;
  issueNodesByKey(keys: readonly string[]): Promise<readonly NodeList[]>;
  place(placements: readonly PlacedPlacement[], links: Columns): Promise<void>;
  unresolvedLinks(after: number, limit: number): Promise<readonly RowLink[]>;
  resolveLinks(resolutions: readonly PlacedResolution[]): Promise<void>;
}

type Found = "staged" | "entities" | "orphans" | "concluded";

export type RowLoadState = Omit<LoadState, Found> & {
  readonly [Name in Found]: (...values: Parameters<LoadState[Name]>) => Promise<readonly EntityRow[]>;
};
