import type { SQLInputValue } from "node:sqlite";
import type { Level } from "../load-state.ts";
import type { NewEntity } from "../new-entity.ts";
import type { PayloadPlace } from "./payload-files.ts";
import type { Scope } from "./scope.ts";

/** Rows of one statement: calling SQLite once for many rows takes half the time of a call for each. */
const rowsAtOnce = 20;

const columns =
  "id, import, kind, key, issue, row, stream, record, title, map, wanted_level, wanted_space, wanted_parent, level, state, reason, message, hash, file, at, length, losses";
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

  const bind = (
    values: SQLInputValue[],
    id: number,
    entity: NewEntity,
    row: number,
    place: PayloadPlace,
  ): void => {
    const { wantedParent, reason, losses } = entity;
    values.push(
      id,
      number,
      entity.kind,
      entity.key,
      entity.issue ?? null,
      row,
      entity.stream,
      entity.record,
      entity.title ?? null,
      entity.map,
      entity.wantedLevel ?? null,
      wantedParent?.space ?? null,
      wantedParent?.id ?? null,
      levelAlone(entity),
      entity.state,
      reason?.code ?? null,
      reason?.message ?? null,
      entity.payloadHash,
      place.file,
      place.at,
      place.length,
      losses.length === 0 ? null : JSON.stringify(losses),
    );
  };

  return (entities, rowOf = ({ row }) => row) => {
    if (entities.length === 0) return;
    const places = payloads.append(entities.map(({ payload }) => payload));
    const first =
      database.get<{ next: number }>("SELECT coalesce(max(id), 0) + 1 AS next FROM entity")?.next ?? 1;
    const whole = entities.length - (entities.length % rowsAtOnce);
    const counts = new Map<string, number>();
    let values: SQLInputValue[] = [];
    for (const [index, entity] of entities.entries()) {
      bind(values, first + index, entity, rowOf(entity), places[index]!);
      counts.set(entity.kind, (counts.get(entity.kind) ?? 0) + 1);
      if (index < whole && (index + 1) % rowsAtOnce !== 0) continue;
      database.run(index < whole ? many : single, ...values);
      values = [];
    }
    for (const [kind, count] of counts) scope.add("staged", kind, count);
  };
}

/** The level of an issue that names no parent, so that placing has nothing to do with it; a sub-task's is for placing to find. */
function levelAlone({ kind, wantedLevel, wantedParent }: NewEntity): Level | null {
  if (kind !== "issue" || wantedParent !== undefined || wantedLevel === "subtask") return null;
  return wantedLevel ?? "standard";
}
