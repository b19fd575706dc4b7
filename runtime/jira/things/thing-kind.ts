import type { Loss } from "../../engine/mapping/result.ts";
import type { Entity, ThingKind } from "../../store/load-state.ts";

/** A version, component or sprint that the project has. */
export interface Existing {
  readonly id: string;
  readonly name: string;
  /** Whether issues can be put into it. */
  readonly open: boolean;
}

/** How a thing is made. */
export interface ThingDraft {
  readonly call: {
    readonly name: string;
    readonly path: string;
    readonly json: Readonly<Record<string, unknown>>;
  };
  readonly losses: readonly Loss[];
}

/** What differs between versions, components and sprints. */
export interface ThingTrade {
  readonly kind: ThingKind;
  /** The name as Jira holds it. */
  nameOf(entity: Entity): string;
  /** All that the project has, read anew. */
  read(): Promise<readonly Existing[]>;
  /** @returns why it cannot be made where it cannot */
  draft(entity: Entity): Promise<ThingDraft | { readonly why: string }>;
  /**
   * Looks, after one was made, whether another import made the same at the same moment. Only where Jira takes a name twice.
   * @returns the id of the one that stays, which is the same for whoever asks
   */
  settle?(id: string, name: string): Promise<string>;
  /** Does, when all issues are there, what would have kept them out. */
  finish(
    entities: readonly Entity[],
  ): Promise<readonly { readonly entity: Entity; readonly losses: readonly Loss[] }[]>;
}
