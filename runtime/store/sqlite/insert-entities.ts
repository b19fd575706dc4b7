import type { SQLInputValue } from "node:sqlite";
import type { Level } from "../load-state.ts";
import type { NewEntity } from "../new-entity.ts";
import type { PayloadPlace } from "./payload-files.ts";
import type { Scope } from "./scope.ts";

/** Rows of one statement: calling SQLite once for many rows takes half the time of a call for each. */
const rowsAtOnce = 20;

const columns =
  "id, import, kind, key, issue, row, stream, record, title, map, wanted_level, wanted_space, wanted_parent, level, state, reason, message, hash, file, at, length, losses";
const width = columns.split(",").length;
const oneRow = `(${columns.replace(/\w+/g, "?")})`;
const single = `INSERT INTO entity(${columns}) VALUES ${oneRow}`;
const many = single + `, ${oneRow}`.repeat(rowsAtOnce - 1);

/**
 * Makes the function that writes staged entities with their payloads, inside a write, and counts them.
 * @returns writes entities; throws when one has a key that is there already
 */
export function createEntityInsert(scope: Scope): (
  entities: readonly NewEntity[],
  /** The row of the entity's record, where the entity itself does not know it yet. */
  rowOf?: (entity: NewEntity) => number,
) => void {
  const { database, number, payloads } = scope;

  /** Bound again and again, since a list for each statement would be most of what writing leaves to collect. */
  const values = new Array<SQLInputValue>(rowsAtOnce * width).fill(null);
  const bind = (from: number, id: number, row: number, place: PayloadPlace, entity: NewEntity): void => {
    let at = from;
    values[at++] = id;
    values[at++] = number;
    values[at++] = entity.kind;
    values[at++] = entity.key;
    values[at++] = entity.issue ?? null;
    values[at++] = row;
    values[at++] = entity.stream;
    values[at++] = entity.record;
    values[at++] = entity.title ?? null;
    values[at++] = entity.map;
    values[at++] = entity.wantedLevel ?? null;
    values[at++] = entity.wantedParent?.space ?? null;
    values[at++] = entity.wantedParent?.id ?? null;
    values[at++] = levelAlone(entity);
    values[at++] = entity.state;
    values[at++] = entity.reason?.code ?? null;
    values[at++] = entity.reason?.message ?? null;
    values[at++] = entity.payloadHash;
    values[at++] = place.file;
    values[at++] = place.at;
    values[at++] = place.length;
    values[at++] = entity.losses.length === 0 ? null : JSON.stringify(entity.losses);
  };

  return (entities, rowOf = ({ row }) => row) => {
    if (entities.length === 0) return;
    const places = payloads.append(entities.map(({ payload }) => payload));
    const first =
      database.get<{ next: number }>("SELECT coalesce(max(id), 0) + 1 AS next FROM entity")?.next ?? 1;
    const counts = new Map<string, number>();
    const whole = entities.length - (entities.length % rowsAtOnce);
    for (let index = 0; index < entities.length; index++) {
      const entity = entities[index]!;
      const filled = index < whole ? index % rowsAtOnce : 0;
      bind(filled * width, first + index, rowOf(entity), places[index]!, entity);
      counts.set(entity.kind, (counts.get(entity.kind) ?? 0) + 1);
      if (index >= whole) database.runAll(single, values.slice(0, width));
      else if (filled === rowsAtOnce - 1) database.runAll(many, values);
    }
    for (const [kind, count] of counts) scope.add("staged", kind, count);
  };
}

/** The level of an issue that names no parent, so that placing has nothing to do with it; a sub-task's is for placing to find. */
function levelAlone({ kind, wantedLevel, wantedParent }: NewEntity): Level | null {
  if (kind !== "issue" || wantedParent !== undefined || wantedLevel === "subtask") return null;
  return wantedLevel ?? "standard";
}
