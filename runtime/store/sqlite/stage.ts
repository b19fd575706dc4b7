import type { RecordState } from "../extract-state.ts";
import type { ChildPartition, Unresolved } from "../stage-state.ts";
import { explain, type RecordRow, toRecord } from "../stored-rows.ts";
import { recordColumns, recordsOfPages } from "./extract.ts";
import { createEntityInsert } from "./insert-entities.ts";
import { type NodeList, nodeColumns } from "./node-row.ts";
import type { PayloadPlace } from "./payload-files.ts";
import type { RowLink, RowStageState } from "./row-store.ts";
import type { Scope } from "./scope.ts";

/** Children of mapped records, and the entities made from them. */
export function createStageState(scope: Scope): RowStageState {
  const { database, number, payloads } = scope;
  const insertEntities = createEntityInsert(scope);
  const rewrite = (id: number, { file, at, length }: PayloadPlace): void => {
    payloads.appended();
    database.run("UPDATE entity SET file = ?, at = ?, length = ? WHERE id = ?", file, at, length, id);
  };
  const isAmbiguous = (space: string, alias: string): boolean =>
    database.get(
      "SELECT 1 FROM alias WHERE import = ? AND space = ? AND alias = ? AND record = ''",
      number,
      space,
      alias,
    ) !== undefined;

  return {
    async children(stream, parents) {
      const found = new Map<string, { complete: boolean; records: ReturnType<typeof toRecord>[] }>();
      const partitions = database.all<{ id: number; parent: string; state: string }>(
        "SELECT id, parent, state FROM partition WHERE import = ? AND stream = ? AND parent IN (SELECT value FROM json_each(?))",
        number,
        stream,
        JSON.stringify(parents),
      );
      const byPartition = new Map<number, { complete: boolean; records: ReturnType<typeof toRecord>[] }>();
      for (const { id, parent, state } of partitions) {
        const child = { complete: state === "complete", records: [] };
        found.set(parent, child);
        byPartition.set(id, child);
      }
      const rows = database.all<RecordRow>(
        `SELECT ${recordColumns} FROM ${recordsOfPages} WHERE p.partition IN (SELECT value FROM json_each(?)) AND r.stream = ? AND r.state <> 'duplicate' ORDER BY r.id`,
        JSON.stringify([...byPartition.keys()]),
        stream,
      );
      for (const row of rows) byPartition.get(row.partition)?.records.push(toRecord(row));
      return found as ReadonlyMap<string, ChildPartition>;
    },
    async commitStage(outcomes, entities) {
      scope.write(() => {
        // Most records are simply mapped: all rows of one state in one statement.
        const plain = new Map<RecordState, number[]>();
        for (const { row, state, reason, title } of outcomes) {
          if (reason === undefined && title === undefined) {
            const rows = plain.get(state);
            if (rows === undefined) plain.set(state, [row]);
            else rows.push(row);
            continue;
          }
          database.run(
            "UPDATE record SET state = ?, reason = ?, message = ?, title = ? WHERE id = ?",
            state,
            reason?.code ?? null,
            reason?.message ?? null,
            title ?? null,
            row,
          );
        }
        for (const [state, rows] of plain) {
          database.run(
            "UPDATE record SET state = ?, reason = NULL, message = NULL, title = NULL WHERE id IN (SELECT value FROM json_each(?))",
            state,
            JSON.stringify(rows),
          );
        }
        insertEntities(entities);
      });
    },
    async unplaced(after, limit) {
      return database.lists<NodeList>(
        `SELECT ${nodeColumns} FROM entity WHERE import = ? AND kind = 'issue' AND state = 'staged' AND level IS NULL AND id > ? ORDER BY id LIMIT ?`,
        [number, after, limit],
      );
    },
    async issueNodesByKey(keys) {
      return database.lists<NodeList>(
        `SELECT ${nodeColumns} FROM entity WHERE import = ? AND key IN (SELECT value FROM json_each(?)) AND +kind = 'issue'`,
        [number, JSON.stringify(keys)],
      );
    },
    async resolveIds(ids) {
      const found = new Map<string, string>();
      const bySpace = Map.groupBy(ids, ({ space }) => space);
      for (const [space, wanted] of bySpace) {
        const rows = database.all<{ record: string }>(
          "SELECT record FROM record WHERE import = ? AND space = ? AND record IN (SELECT value FROM json_each(?)) AND state <> 'duplicate'",
          number,
          space,
          JSON.stringify([...new Set(wanted.map(({ id }) => id))]),
        );
        for (const { record } of rows) found.set(`${space}/${record}`, record);
        for (const { id } of wanted) {
          if (found.has(`${space}/${id}`)) continue;
          const row = database.get<{ record: string }>(
            "SELECT record FROM alias WHERE import = ? AND space = ? AND alias = ? AND record <> ''",
            number,
            space,
            id,
          );
          if (row !== undefined) found.set(`${space}/${id}`, row.record);
        }
      }
      return found;
    },
    async explainIds(ids) {
      const found = new Map<string, Unresolved>();
      for (const [space, wanted] of Map.groupBy(ids, (one) => one.space)) {
        const rows = database.all<{ record: string; state: string }>(
          "SELECT record, state FROM record WHERE import = ? AND space = ? AND record IN (SELECT value FROM json_each(?)) AND state <> 'duplicate'",
          number,
          space,
          JSON.stringify([...new Set(wanted.map(({ id }) => id))]),
        );
        const known = new Map(rows.map(({ record, state }) => [record, explain(state)]));
        for (const { id } of wanted)
          found.set(`${space}/${id}`, known.get(id) ?? (isAmbiguous(space, id) ? "ambiguous" : "not_found"));
      }
      return found;
    },
    async place(placements, links) {
      scope.write(() => {
        for (const { id, level, parent, losses, payload } of placements) {
          database.run(
            "UPDATE entity SET level = ?, parent = ?, placed_losses = ? WHERE id = ?",
            level,
            parent ?? null,
            losses.length === 0 ? null : JSON.stringify(losses),
            id,
          );
          if (payload !== undefined) rewrite(id, payload);
        }
        insertEntities(links);
      });
    },
    async unresolvedLinks(after, limit) {
      return database.all<RowLink>(
        "SELECT id, key, issue, file, at, length FROM entity WHERE import = ? AND kind = 'link' AND state = 'staged' AND level IS NULL AND link IS NULL AND id > ? ORDER BY id LIMIT ?",
        number,
        after,
        limit,
      );
    },
    async resolveLinks(resolutions) {
      scope.write(() => {
        for (const { id, identity, payload, rejected } of resolutions) {
          const twin =
            identity === undefined
              ? undefined
              : database.get<{ key: string }>(
                  "SELECT key FROM entity WHERE import = ? AND link = ? AND state <> 'matched' AND id <> ?",
                  number,
                  identity,
                  id,
                );
          const [state, code, message] =
            rejected !== undefined
              ? ["rejected", rejected.code, rejected.message]
              : twin !== undefined
                ? ["matched", "same-link", `It is the other end of ${twin.key}.`]
                : ["staged", null, null];
          if (payload !== undefined) rewrite(id, payload);
          database.run(
            "UPDATE entity SET link = ?, state = ?, reason = ?, message = ? WHERE id = ?",
            identity ?? null,
            state,
            code,
            message,
            id,
          );
        }
      });
    },
    async settleTwins() {
      return scope.writeDurable(
        () =>
          database.run(
            `UPDATE entity SET state = other.state, reason = other.reason, message = other.message
             FROM entity AS other
             WHERE entity.import = ?1 AND entity.kind = 'link' AND entity.state = 'matched' AND entity.reason = 'same-link'
               AND other.import = ?1 AND other.link = entity.link AND other.id <> entity.id AND other.state IN ('rejected', 'failed')`,
            number,
          ).changes,
      );
    },
    async rejectOrphans() {
      return scope.writeDurable(
        () =>
          database.run(
            `UPDATE entity SET state = 'rejected', reason = 'issue-' || issue.state, message = 'Its issue ' || issue.key || ' was not brought: ' || coalesce(issue.message, issue.reason, '')
             FROM entity AS issue
             WHERE entity.import = ?1 AND entity.state = 'staged' AND entity.issue IS NOT NULL
               AND issue.import = ?1 AND issue.key = entity.issue AND issue.state IN ('rejected', 'failed')`,
            number,
          ).changes,
      );
    },
  };
}
