import type { Concluded } from "../load-state.ts";
import { toConcluded } from "../sqlite/entity-row.ts";
import type { EntityDocument } from "./tables.ts";

/** An entity without its payload, out of its document. */
export function entityOf(row: EntityDocument): { -readonly [Name in keyof Concluded]: Concluded[Name] } {
  return toConcluded([
    row.id,
    row.kind,
    row.key,
    row.issue,
    row.stream,
    row.record,
    row.level,
    row.parent,
    row.state,
    row.length,
    row.losses,
    row.placed_losses,
    row.target_id,
    row.target_key,
    row.reason,
    row.message,
    // Where a payload's file is, which there is none of.
    0,
    0,
  ]);
}
