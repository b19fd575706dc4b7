import type { Loss, PartKind } from "../engine/mapping/result.ts";

/** What the loader needs of an import's durable state. Everything is in batches; nothing holds a whole import in memory. */

/** What issues name: it stands by itself in the project, and is loaded before any issue. */
export type ThingKind = "version" | "component" | "sprint";

export const thingKinds = ["version", "component", "sprint"] as const satisfies readonly ThingKind[];

/** Whether entities of this kind belong to no issue, so that they are loaded without waiting for one. */
export const isThing = (kind: EntityKind): kind is ThingKind => thingKinds.some((thing) => thing === kind);

export type EntityKind = "issue" | ThingKind | PartKind;

/** All of them, as accounts and reports list them. */
export const entityKinds = [
  ...thingKinds,
  "issue",
  "comment",
  "attachment",
  "link",
  "worklog",
  "watcher",
  "remote_link",
] as const satisfies readonly EntityKind[];
export type Level = "epic" | "standard" | "subtask";

/**
 * `staged` waits to be loaded. The others are final and make up the ledger's second account:
 * mapped = created + updated + matched + unchanged + rejected + failed.
 */
export type EntityState = "staged" | "created" | "updated" | "matched" | "unchanged" | "rejected" | "failed";

export interface Reason {
  /** A code of the ledger. */
  readonly code: string;
  /** One sentence in the source's terms, with what to do. */
  readonly message: string;
}

export interface TargetId {
  readonly id: string;
  /** Jira's issue key; absent for parts. */
  readonly key?: string;
}

/** One thing to be made in the target. */
export interface Entity {
  /** Grows in the order of staging. */
  readonly id: number;
  readonly kind: EntityKind;
  /**
   * Unique within the import: `<stream identity>/<record id>` for issues, the same with `#<kind>` for what issues name,
   * `<issue key>/<kind>/<part key>` for parts.
   */
  readonly key: string;
  /** The issue that a part belongs to, by its key. */
  readonly issue?: string;
  readonly stream: string;
  readonly record: string;
  /** Issues only, as resolved over the whole hierarchy. */
  readonly level?: Level;
  /** Issues only: the key of the parent's entity, when it is part of this import and of a fitting level. */
  readonly parent?: string;
  readonly state: EntityState;
  /** MappedIssue without parts, for what issues name too; or a part's fields. */
  readonly payload: Readonly<Record<string, unknown>>;
  /** See `read-payload.ts`; worked out when the payload is read. */
  readonly payloadHash: string;
  /** Bytes of the payload as JSON: nothing in it is larger. */
  readonly payloadBytes: number;
  readonly losses: readonly Loss[];
  readonly target?: TargetId;
  readonly reason?: Reason;
}

/** An entity that needs no more loading; its payload is read with `entities` where somebody wants it. */
export type Concluded = Omit<Entity, "payload" | "payloadHash">;

export interface Outcome {
  readonly entity: number;
  /** `staged` puts it back: the call is known to have had no effect. */
  readonly state: EntityState;
  readonly target?: TargetId;
  readonly reason?: Reason;
  /** Added to those that mapping found. */
  readonly losses?: readonly Loss[];
}

/** A call that may change the target, written before it is made. */
export interface Intent {
  /** Unique within the import; also sent along as part of the marker, so that the call's effect can be found. */
  readonly id: string;
  readonly kind: EntityKind;
  readonly entities: readonly { readonly id: number; readonly hash: string }[];
  /** Milliseconds since 1970. */
  readonly at: number;
  /** What a look-up needs, e.g. the highest issue number known before the call. */
  readonly note: Readonly<Record<string, unknown>>;
}

export interface LoadState {
  /**
   * Staged entities in order of id, `after` exclusive; parts whose issue is not in the target are not among them. What issues
   * name belongs to no issue.
   */
  staged(query: {
    readonly kind: EntityKind;
    readonly level?: Level;
    readonly after: number;
    readonly limit: number;
  }): Promise<readonly Entity[]>;
  entities(ids: readonly number[]): Promise<readonly Entity[]>;
  /** Staged parts that can never be loaded, because their issue ended `rejected` or `failed`; as `staged` otherwise. */
  orphans(query: {
    readonly kind: PartKind;
    readonly after: number;
    readonly limit: number;
  }): Promise<readonly Entity[]>;
  /** Entities in a final state, in order of id, `after` exclusive: what verification walks over. */
  concluded(query: {
    readonly kind: EntityKind;
    readonly after: number;
    readonly limit: number;
  }): Promise<readonly Concluded[]>;
  /** The id map: what became of issues, by entity key. Unknown keys are absent. */
  issues(keys: readonly string[]): Promise<
    ReadonlyMap<
      string,
      {
        readonly state: EntityState;
        readonly target?: TargetId;
        readonly level?: Level;
        readonly reason?: Reason;
      }
    >
  >;
  /** Entities of a kind, or those of them in one state. */
  count(query: { readonly kind: EntityKind; readonly state?: EntityState }): Promise<number>;
  /** Durable when it returns (survives loss of power), before any of the intent's calls is made. */
  begin(intent: Intent): Promise<void>;
  /** Intents without an outcome, oldest first: what a killed run left behind. */
  openIntents(): Promise<readonly Intent[]>;
  /** Outcomes and the end of the intent in one step, durable when it returns. */
  settle(intent: string, outcomes: readonly Outcome[]): Promise<void>;
  /**
   * Outcomes that needed no call (a part that cannot be made because its issue failed). One that repeats an entity's final
   * state adds its losses.
   */
  conclude(outcomes: readonly Outcome[]): Promise<void>;
  /** Small facts of the run kept over a restart: created field ids, matched people. */
  remember(key: string, value: unknown): Promise<void>;
  recall(key: string): Promise<unknown>;
}
