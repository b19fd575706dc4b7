import type { Loss } from "../engine/mapping/result.ts";
import type { EntityKind, EntityState, Level, Reason } from "./load-state.ts";

/** A mapped entity on its way into the store. */
export interface NewEntity {
  readonly kind: EntityKind;
  readonly key: string;
  readonly issue?: string;
  /** The record it was made from. */
  readonly row: number;
  readonly stream: string;
  readonly record: string;
  readonly title?: string;
  /** The map that made it. */
  readonly map: string;
  /** Issues: as mapped, before the hierarchy is resolved. */
  readonly wantedLevel?: Level;
  /** Issues: the id space and id of the parent, as mapped. */
  readonly wantedParent?: { readonly space: string; readonly id: string };
  readonly state: EntityState;
  readonly reason?: Reason;
  /** What the entity is loaded from, as JSON of an object. */
  readonly payload: string;
  readonly losses: readonly Loss[];
}
