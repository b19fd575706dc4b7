import type { NewRecord, RecordGroup } from "../extract-state.ts";
import type { Level } from "../load-state.ts";
import type { NewEntity } from "../new-entity.ts";
import type { PayloadPlace } from "./payload-files.ts";

/**
 * A row as SQLite takes it, without the ids that it gives: short values in a list pass to another thread in a third of the
 * time of the object that they were in.
 */
export type Packed = readonly (string | number | null)[];

/** In this order, a record takes `recordWidth` values of a list. */
export const recordColumns = "record, position, state, reason, message, title";
/** In this order, an entity takes `entityWidth` values of a list. */
export const entityColumns =
  "row, kind, key, issue, stream, record, title, map, wanted_level, wanted_space, wanted_parent, level, state, reason, message, hash, file, at, length, losses";
export const recordWidth = recordColumns.split(",").length;
export const entityWidth = entityColumns.split(",").length;
/** Where a value stands in a record's row. */
export const recordAt = { id: 0, position: 1, state: 2, reason: 3, message: 4 } as const;
/** Where a value stands in an entity's row. */
export const entityAt = { row: 0, kind: 1 } as const;

/** A group of records, without payloads or functions. */
export interface PackedGroup extends Pick<RecordGroup, "stream" | "space" | "sameId"> {
  readonly rows: readonly Packed[];
  /** What few records have, by index. */
  readonly more: readonly (readonly [index: number, more: Pick<NewRecord, "opens" | "aliases">])[];
}

/** Makes rows of a group's records. */
export function packGroup({ stream, space, records, sameId }: RecordGroup): PackedGroup {
  const rows: Packed[] = [];
  const more: (readonly [number, Pick<NewRecord, "opens" | "aliases">])[] = [];
  for (let index = 0; index < records.length; index++) {
    const { id, position, state, reason, title, opens, aliases } = records[index]!;
    rows.push([id ?? null, position, state, reason?.code ?? null, reason?.message ?? null, title ?? null]);
    if (opens === undefined && aliases === undefined) continue;
    more.push([
      index,
      { ...(opens === undefined ? {} : { opens }), ...(aliases === undefined ? {} : { aliases }) },
    ]);
  }
  return { stream, space, rows, more, ...(sameId === undefined ? {} : { sameId }) };
}

/**
 * Makes rows of entities.
 * @param places where their payloads lie
 */
export function packEntities(
  entities: readonly NewEntity[],
  places: readonly PayloadPlace[],
): readonly Packed[] {
  return entities.map((entity, index) => {
    const place = places[index]!;
    return [
      entity.row,
      entity.kind,
      entity.key,
      entity.issue ?? null,
      entity.stream,
      entity.record,
      entity.title ?? null,
      entity.map,
      entity.wantedLevel ?? null,
      entity.wantedParent?.space ?? null,
      entity.wantedParent?.id ?? null,
      levelAlone(entity),
      entity.state,
      entity.reason?.code ?? null,
      entity.reason?.message ?? null,
      entity.payloadHash,
      place.file,
      place.at,
      place.length,
      entity.losses.length === 0 ? null : JSON.stringify(entity.losses),
    ];
  });
}

/** The level of an issue that names no parent, so that placing has nothing to do with it; a sub-task's is for placing to find. */
export function levelAlone({ kind, wantedLevel, wantedParent }: NewEntity): Level | null {
  if (kind !== "issue" || wantedParent !== undefined || wantedLevel === "subtask") return null;
  return wantedLevel ?? "standard";
}
