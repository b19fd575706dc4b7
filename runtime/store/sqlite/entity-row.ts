import type { Loss } from "../../engine/mapping/result.ts";
import type { Concluded, EntityKind, EntityState, Level, Reason, TargetId } from "../load-state.ts";
import type { PayloadPlace } from "./payload-files.ts";

/** In the order of `entityRowColumns`: lists are read from SQLite in half the time of objects. */
export type EntityRow = [
  id: number,
  kind: EntityKind,
  key: string,
  issue: string | null,
  stream: string,
  record: string,
  level: Level | null,
  parent: string | null,
  state: EntityState,
  length: number,
  losses: string | null,
  placedLosses: string | null,
  targetId: string | null,
  targetKey: string | null,
  reason: string | null,
  message: string | null,
  file: number,
  at: number,
];

/** Of entities `e`. */
export const entityRowColumns =
  "e.id, e.kind, e.key, e.issue, e.stream, e.record, e.level, e.parent, e.state, e.length, e.losses, e.placed_losses, e.target_id, e.target_key, e.reason, e.message, e.file, e.at";

/** Where something stands in the target. */
export const toTarget = (id: string, key: string | null): TargetId => (key === null ? { id } : { id, key });

/** Why something ended as it did. */
export const toReason = (code: string, message: string | null): Reason => ({ code, message: message ?? "" });

/** Losses out of their column. */
export const toLosses = (json: string | null): readonly Loss[] =>
  json === null ? [] : (JSON.parse(json) as readonly Loss[]);

/** An entity without its payload. By index: to take a list of eighteen apart makes more than it leaves. */
export function toConcluded(row: EntityRow): { -readonly [Name in keyof Concluded]: Concluded[Name] } {
  const own = row[10];
  const placed = row[11];
  const entity: { -readonly [Name in keyof Concluded]: Concluded[Name] } = {
    id: row[0],
    kind: row[1],
    key: row[2],
    stream: row[4],
    record: row[5],
    state: row[8],
    payloadBytes: row[9],
    losses: placed === null ? toLosses(own) : [...toLosses(own), ...toLosses(placed)],
  };
  const issue = row[3];
  const level = row[6];
  const parent = row[7];
  const target = row[12];
  const reason = row[14];
  if (issue !== null) entity.issue = issue;
  if (level !== null) entity.level = level;
  if (parent !== null) entity.parent = parent;
  if (target !== null) entity.target = toTarget(target, row[13]);
  if (reason !== null) entity.reason = toReason(reason, row[15]);
  return entity;
}

/** Where the payload of an entity lies. */
export const placeOf = (row: EntityRow): PayloadPlace => ({ file: row[16], at: row[17], length: row[9] });
