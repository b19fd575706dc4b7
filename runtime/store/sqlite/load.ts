import type { SQLInputValue } from "node:sqlite";
import type { Loss } from "../../engine/mapping/result.ts";
import {
  type EntityKind,
  type EntityState,
  type Intent,
  isThing,
  type Level,
  type Outcome,
} from "../load-state.ts";
import { type EntityRow, entityRowColumns, toLosses, toReason, toTarget } from "./entity-row.ts";
import type { RowLoadState } from "./row-store.ts";
import type { Scope } from "./scope.ts";

interface IssueRow {
  key: string;
  state: EntityState;
  level: Level | null;
  target_id: string | null;
  target_key: string | null;
  reason: string | null;
  message: string | null;
}

const inTarget = "('created', 'updated', 'matched', 'unchanged')";
const lost = "('rejected', 'failed')";

/** Entities, intents and notes of one import. */
export function createLoadState(scope: Scope): RowLoadState {
  const { database, number } = scope;

  /** Entities that a query over `entity e` finds. */
  const find = (where: string, ...values: SQLInputValue[]): readonly EntityRow[] =>
    database.lists<EntityRow>(`SELECT ${entityRowColumns} FROM entity e WHERE ${where}`, values);

  const addLosses = (entity: number, losses: readonly Loss[]): void => {
    const row = database.get<{ losses: string | null }>("SELECT losses FROM entity WHERE id = ?", entity);
    const all = [...toLosses(row?.losses ?? null), ...losses];
    database.run("UPDATE entity SET losses = ? WHERE id = ?", JSON.stringify(all), entity);
  };

  const apply = (outcomes: readonly Outcome[]): void => {
    for (const { entity, state, target, reason, losses } of outcomes) {
      const { changes } = database.run(
        "UPDATE entity SET state = ?, target_id = coalesce(?, target_id), target_key = coalesce(?, target_key), reason = ?, message = ? WHERE id = ? AND import = ?",
        state,
        target?.id ?? null,
        target?.key ?? null,
        reason?.code ?? null,
        reason?.message ?? null,
        entity,
        number,
      );
      if (changes !== 1) throw new Error(`There is no entity ${entity} in this import.`);
      if (losses !== undefined && losses.length > 0) addLosses(entity, losses);
    }
  };

  /** Staged parts of issues in one of these states. Parts have no level, which the index wants to know. */
  const partsOf = (states: string, kind: EntityKind, after: number, limit: number): readonly EntityRow[] =>
    find(
      `e.import = ?1 AND e.kind = ?2 AND e.state = 'staged' AND e.level IS NULL AND e.id > ?3
        AND EXISTS (SELECT 1 FROM entity i WHERE i.import = ?1 AND i.key = e.issue AND i.state IN ${states}) ORDER BY e.id LIMIT ?4`,
      number,
      kind,
      after,
      limit,
    );

  return {
    async staged({ kind, level, after, limit }) {
      if (isThing(kind)) {
        return find(
          "e.import = ? AND e.kind = ? AND e.state = 'staged' AND e.level IS NULL AND e.id > ? ORDER BY e.id LIMIT ?",
          number,
          kind,
          after,
          limit,
        );
      }
      if (kind !== "issue") return partsOf(inTarget, kind, after, limit);
      if (level === undefined) {
        return find(
          "e.id > ? AND +e.import = ? AND +e.kind = 'issue' AND +e.state = 'staged' ORDER BY e.id LIMIT ?",
          after,
          number,
          limit,
        );
      }
      return find(
        "e.import = ? AND e.kind = 'issue' AND e.state = 'staged' AND e.level = ? AND e.id > ? ORDER BY e.id LIMIT ?",
        number,
        level,
        after,
        limit,
      );
    },
    async entities(ids) {
      return find(
        "e.import = ? AND e.id IN (SELECT value FROM json_each(?)) ORDER BY e.id",
        number,
        JSON.stringify(ids),
      );
    },
    async orphans({ kind, after, limit }) {
      return partsOf(lost, kind, after, limit);
    },
    async concluded({ kind, after, limit }) {
      return find(
        "e.id > ? AND +e.import = ? AND +e.kind = ? AND e.state <> 'staged' ORDER BY e.id LIMIT ?",
        after,
        number,
        kind,
        limit,
      );
    },
    async issues(keys) {
      const rows = database.all<IssueRow>(
        "SELECT key, state, level, target_id, target_key, reason, message FROM entity WHERE import = ? AND key IN (SELECT value FROM json_each(?)) AND +kind = 'issue'",
        number,
        JSON.stringify(keys),
      );
      return new Map(
        rows.map(({ key, state, level, target_id, target_key, reason, message }) => [
          key,
          {
            state,
            ...(target_id === null ? {} : { target: toTarget(target_id, target_key) }),
            ...(level === null ? {} : { level }),
            ...(reason === null ? {} : { reason: toReason(reason, message) }),
          },
        ]),
      );
    },
    async count({ kind, state }) {
      if (state === undefined) {
        // As counted when they were staged: none is ever removed.
        const sum = "SELECT count FROM counter WHERE import = ? AND account = 'staged' AND name = ?";
        return database.get<{ count: number }>(sum, number, kind)?.count ?? 0;
      }
      // As literal text where it lets SQLite use the partial index.
      const sought = state === "staged" ? "state = 'staged'" : "state = ?";
      return (
        database.get<{ count: number }>(
          `SELECT count(*) AS count FROM entity WHERE import = ? AND kind = ? AND ${sought}`,
          number,
          kind,
          ...(state === "staged" ? [] : [state]),
        )?.count ?? 0
      );
    },
    async begin(intent) {
      await scope.writeTogether(() =>
        database.run(
          "INSERT INTO intent(import, id, kind, at, entities, note, open) VALUES (?, ?, ?, ?, ?, ?, 1)",
          number,
          intent.id,
          intent.kind,
          intent.at,
          JSON.stringify(intent.entities),
          JSON.stringify(intent.note),
        ),
      );
    },
    async openIntents() {
      return database
        .all<{ id: string; kind: EntityKind; at: number; entities: string; note: string }>(
          "SELECT id, kind, at, entities, note FROM intent WHERE import = ? AND open = 1 ORDER BY number",
          number,
        )
        .map(
          (row): Intent => ({
            id: row.id,
            kind: row.kind,
            at: row.at,
            entities: JSON.parse(row.entities) as Intent["entities"],
            note: JSON.parse(row.note) as Intent["note"],
          }),
        );
    },
    async settle(intent, outcomes) {
      await scope.writeTogether(() => {
        apply(outcomes);
        const { changes } = database.run(
          "UPDATE intent SET open = 0 WHERE import = ? AND id = ? AND open = 1",
          number,
          intent,
        );
        if (changes !== 1) throw new Error(`There is no open intent ${intent}.`);
      });
    },
    async conclude(outcomes) {
      await scope.writeTogether(() => apply(outcomes));
    },
    async remember(key, value) {
      scope.writeDurable(() =>
        database.run(
          "INSERT INTO note(import, key, value) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
          number,
          key,
          JSON.stringify(value ?? null),
        ),
      );
    },
    async recall(key) {
      const row = database.get<{ value: string }>(
        "SELECT value FROM note WHERE import = ? AND key = ?",
        number,
        key,
      );
      return row === undefined ? undefined : (JSON.parse(row.value) as unknown);
    },
  };
}
