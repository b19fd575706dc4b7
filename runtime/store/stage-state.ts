import type { Loss } from "../engine/mapping/result.ts";
import type { RecordState, StoredRecord } from "./extract-state.ts";
import type { Level, Reason } from "./load-state.ts";
import type { NewEntity } from "./new-entity.ts";

export type { NewEntity } from "./new-entity.ts";

/** What became of a record, decided by mapping. */
export interface RecordOutcome {
  readonly row: number;
  readonly state: RecordState;
  readonly reason?: Reason;
  /** Names the record to a reader of the report. */
  readonly title?: string;
}

/** One joined child stream of one parent record. */
export interface ChildPartition {
  readonly complete: boolean;
  readonly records: readonly StoredRecord[];
}

/** An issue as the hierarchy pass sees it. */
export interface IssueNode {
  readonly id: number;
  readonly key: string;
  readonly map: string;
  readonly row: number;
  readonly wantedLevel?: Level;
  readonly wantedParent?: { readonly space: string; readonly id: string };
}

export interface Placement {
  readonly id: number;
  readonly level: Level;
  readonly parent?: string;
  readonly losses: readonly Loss[];
  /** Takes the place of the mapped payload, where a policy turns the relation into something else; JSON. */
  readonly payload?: string;
}

export interface LinkNode {
  readonly id: number;
  readonly key: string;
  readonly issue: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

export interface LinkResolution {
  readonly id: number;
  /** Same for both ends of one link; absent when the link cannot be made. */
  readonly identity?: string;
  /** The payload with its references made canonical, where that changes it; JSON. */
  readonly payload?: string;
  readonly rejected?: Reason;
}

/** Why an id names no issue that can be related to. */
export type Unresolved = "not_found" | "ambiguous" | "not_chosen" | "skipped" | "rejected" | "not_an_issue";

/** What staging keeps. Every method is one step. */
export interface StageState {
  /** The children of parent records under one child stream, by parent id; parents without partition are absent. */
  children(stream: string, parents: readonly string[]): Promise<ReadonlyMap<string, ChildPartition>>;
  /** Outcomes of records with the entities made from them. Fails when a key is there already. */
  commitStage(outcomes: readonly RecordOutcome[], entities: readonly NewEntity[]): Promise<void>;
  /** Staged issues that want a parent or a level that needs one and have no place yet, in order of id, `after` exclusive. */
  unplaced(after: number, limit: number): Promise<readonly IssueNode[]>;
  issueNodesByKey(keys: readonly string[]): Promise<readonly IssueNode[]>;
  /** The canonical id for each id or alias of a space, ids first; what is not there, or an alias of several records, is absent. Keys of both are `space/id`. */
  resolveIds(
    ids: readonly { readonly space: string; readonly id: string }[],
  ): Promise<ReadonlyMap<string, string>>;
  /** Why these ids or aliases lead to no issue. Keys are `space/id`. */
  explainIds(
    ids: readonly { readonly space: string; readonly id: string }[],
  ): Promise<ReadonlyMap<string, Unresolved>>;
  /** Issues get their places, and the links that stand for relations they lose are staged. */
  place(placements: readonly Placement[], links: readonly NewEntity[]): Promise<void>;
  /** Link parts whose identity is not known yet, in order of id, `after` exclusive. */
  unresolvedLinks(after: number, limit: number): Promise<readonly LinkNode[]>;
  /** A link whose identity another one has already becomes its `matched` twin. */
  resolveLinks(resolutions: readonly LinkResolution[]): Promise<void>;
  /** Twins of links that ended rejected or failed end the same way. Returns how many did. */
  settleTwins(): Promise<number>;
  /** Parts that still wait although loading is over, with the reason of their issue. Returns how many there were. */
  rejectOrphans(): Promise<number>;
}
