import type { NewRecord, RecordGroup } from "../extract-state.ts";
import type { Level } from "../load-state.ts";
import type { NewEntity } from "../new-entity.ts";
import type { Value } from "../portable.ts";
import { type Columns, toColumn } from "./columns.ts";
import type { PayloadPlace } from "./payload-files.ts";

/** The columns of a record that a page tells of it. */
const recordValues: Readonly<Record<string, (record: NewRecord) => Value>> = {
  record: ({ id }) => id ?? null,
  position: ({ position }) => position,
  state: ({ state }) => state,
  reason: ({ reason }) => reason?.code ?? null,
  message: ({ reason }) => reason?.message ?? null,
  title: ({ title }) => title ?? null,
};

/** The columns of an entity that is staged. */
const entityValues: Readonly<Record<string, (entity: NewEntity, place: PayloadPlace) => Value>> = {
  row: ({ row }) => row,
  kind: ({ kind }) => kind,
  key: ({ key }) => key,
  issue: ({ issue }) => issue ?? null,
  stream: ({ stream }) => stream,
  record: ({ record }) => record,
  title: ({ title }) => title ?? null,
  map: ({ map }) => map,
  wanted_level: ({ wantedLevel }) => wantedLevel ?? null,
  wanted_space: ({ wantedParent }) => wantedParent?.space ?? null,
  wanted_parent: ({ wantedParent }) => wantedParent?.id ?? null,
  level: levelAlone,
  state: ({ state }) => state,
  reason: ({ reason }) => reason?.code ?? null,
  message: ({ reason }) => reason?.message ?? null,
  file: (_, { file }) => file,
  at: (_, { at }) => at,
  length: (_, { length }) => length,
  losses: ({ losses }) => (losses.length === 0 ? null : JSON.stringify(losses)),
};

/** In the order of a packed group's columns. */
export const recordColumns: readonly string[] = Object.keys(recordValues);
/** In the order of packed entities' columns. */
export const entityColumns: readonly string[] = Object.keys(entityValues);
/** Where a column stands among a record's. */
export const recordAt = { id: recordColumns.indexOf("record"), position: recordColumns.indexOf("position") };
/** Where a column stands among an entity's. */
export const entityAt = { row: entityColumns.indexOf("row"), kind: entityColumns.indexOf("kind") };

const readRecord = Object.values(recordValues);
const readEntity = Object.values(entityValues);

/** A group of records, without payloads or functions. */
export interface PackedGroup extends Pick<RecordGroup, "stream" | "space" | "sameId"> {
  readonly rows: Columns;
  /** What few records have, by index. */
  readonly more: readonly (readonly [index: number, more: Pick<NewRecord, "opens" | "aliases">])[];
}

/** Makes rows of a group's records. */
export function packGroup({ stream, space, records, sameId }: RecordGroup): PackedGroup {
  const count = records.length;
  const columns = readRecord.map((read) => toColumn(count, (row) => read(records[row]!)));
  const more: (readonly [number, Pick<NewRecord, "opens" | "aliases">])[] = [];
  for (let index = 0; index < count; index += 1) {
    const { opens, aliases } = records[index]!;
    if (opens === undefined && aliases === undefined) continue;
    more.push([
      index,
      { ...(opens === undefined ? {} : { opens }), ...(aliases === undefined ? {} : { aliases }) },
    ]);
  }
  return { stream, space, rows: { count, columns }, more, ...(sameId === undefined ? {} : { sameId }) };
}

/**
 * Makes rows of entities.
 * @param places where their payloads lie
 */
export function packEntities(entities: readonly NewEntity[], places: readonly PayloadPlace[]): Columns {
  const count = entities.length;
  return {
    count,
    columns: readEntity.map((read) => toColumn(count, (row) => read(entities[row]!, places[row]!))),
  };
}

/** The level of an issue that names no parent, so that placing has nothing to do with it; a sub-task's is for placing to find. */
export function levelAlone({ kind, wantedLevel, wantedParent }: NewEntity): Level | null {
  if (kind !== "issue" || wantedParent !== undefined || wantedLevel === "subtask") return null;
  return wantedLevel ?? "standard";
}
