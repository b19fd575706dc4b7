import type { RecordState } from "../extract-state.ts";
import type { EntityState, Level } from "../load-state.ts";
import type { ChildPartition, IssueNode, LinkNode, StageState, Unresolved } from "../stage-state.ts";
import { type RecordRow, recordColumns, toRecord } from "./extract.ts";
import { createEntityInsert } from "./insert-entities.ts";
import type { Scope } from "./scope.ts";

interface NodeRow {
  id: number;
  key: string;
  map: string;
  row: number;
  stream: string;
  record: string;
  wanted_level: Level | null;
  wanted_space: string | null;
  wanted_parent: string | null;
  state: EntityState;
}

const nodeColumns = "id, key, map, row, stream, record, wanted_level, wanted_space, wanted_parent, state";

function toNode(row: NodeRow): IssueNode {
  const { id, key, map, stream, record, state, wanted_level, wanted_space, wanted_parent } = row;
  const node: { -readonly [Name in keyof IssueNode]: IssueNode[Name] } = {
    id,
    key,
    map,
    row: row.row,
    stream,
    record,
    state,
  };
  if (wanted_level !== null) node.wantedLevel = wanted_level;
  if (wanted_space !== null && wanted_parent !== null)
    node.wantedParent = { space: wanted_space, id: wanted_parent };
  return node;
}

/** Children of mapped records, and the entities made from them. */
export function createStageState(scope: Scope): StageState {
  const { database, number } = scope;
  const insertEntities = createEntityInsert(scope);
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
        `SELECT ${recordColumns} FROM record WHERE partition IN (SELECT value FROM json_each(?)) AND stream = ? AND state <> 'duplicate' ORDER BY page, position`,
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
    async issueNodes(after, limit) {
      return database
        .all<NodeRow>(
          `SELECT ${nodeColumns} FROM entity WHERE id > ?2 AND +import = ?1 AND +kind = 'issue' AND +state = 'staged' ORDER BY id LIMIT ?3`,
          number,
          after,
          limit,
        )
        .map(toNode);
    },
    async issueNodesByKey(keys) {
      return database
        .all<NodeRow>(
          `SELECT ${nodeColumns} FROM entity WHERE import = ? AND key IN (SELECT value FROM json_each(?)) AND +kind = 'issue'`,
          number,
          JSON.stringify(keys),
        )
        .map(toNode);
    },
    async rowOfEntity(key) {
      return database.get<{ row: number }>("SELECT row FROM entity WHERE import = ? AND key = ?", number, key)
        ?.row;
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
      for (const { space, id } of ids) {
        const row = database.get<{ state: string }>(
          "SELECT state FROM record WHERE import = ? AND space = ? AND record = ? AND state <> 'duplicate'",
          number,
          space,
          id,
        );
        found.set(
          `${space}/${id}`,
          row === undefined && isAmbiguous(space, id) ? "ambiguous" : explain(row?.state),
        );
      }
      return found;
    },
    async place(placements) {
      scope.write(() => {
        for (const { id, level, parent, losses, payload } of placements) {
          database.run(
            "UPDATE entity SET level = ?1, parent = ?2, placed_losses = ?3 WHERE id = ?4 AND (level IS NOT ?1 OR parent IS NOT ?2 OR placed_losses <> ?3)",
            level,
            parent ?? null,
            losses.length === 0 ? "[]" : JSON.stringify(losses),
            id,
          );
          if (payload !== undefined) {
            database.run("UPDATE payload SET json = ? WHERE id = ?", JSON.stringify(payload.fields), id);
            database.run("UPDATE entity SET hash = ? WHERE id = ?", payload.hash, id);
          }
        }
      });
    },
    async unresolvedLinks(after, limit) {
      return database
        .all<{ id: number; key: string; issue: string; payload: string }>(
          "SELECT e.id, key, issue, p.json AS payload FROM entity e JOIN payload p ON p.id = e.id WHERE import = ? AND kind = 'link' AND state = 'staged' AND level IS NULL AND link IS NULL AND e.id > ? ORDER BY e.id LIMIT ?",
          number,
          after,
          limit,
        )
        .map((row): LinkNode => ({ ...row, payload: JSON.parse(row.payload) as LinkNode["payload"] }));
    },
    async resolveLinks(resolutions) {
      scope.write(() => {
        for (const { id, identity, payload, payloadHash, rejected } of resolutions) {
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
          database.run("UPDATE payload SET json = ? WHERE id = ?", JSON.stringify(payload), id);
          database.run(
            "UPDATE entity SET link = ?, hash = ?, state = ?, reason = ?, message = ? WHERE id = ?",
            identity ?? null,
            payloadHash,
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

function explain(state: string | undefined): Unresolved {
  switch (state) {
    case undefined:
      return "not_found";
    case "not_chosen":
    case "skipped":
    case "rejected":
      return state;
    default:
      return "not_an_issue";
  }
}
