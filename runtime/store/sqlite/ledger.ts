import type {
  EntityCount,
  LedgerState,
  LossCount,
  NotBrought,
  PartitionCount,
  RecordCount,
} from "../ledger-state.ts";
import type { EntityKind } from "../load-state.ts";
import type { Scope } from "./scope.ts";

interface NotBroughtRow {
  stream: string;
  record: string | null;
  title: string | null;
  kind: EntityKind | null;
  state: string;
  code: string | null;
  message: string | null;
}

/** SQLite's rows have no prototype; reports hold plain objects. */
const plain = <Row extends object>(rows: readonly Row[]): Row[] => rows.map((row) => ({ ...row }));

/** Sums over one import, made by the database so that nothing is held in memory. */
export function createLedgerState(scope: Scope): LedgerState {
  const { database, number } = scope;

  const counter = (account: string): Map<string, number> =>
    new Map(
      database
        .all<{ name: string; count: number }>(
          "SELECT name, count FROM counter WHERE import = ? AND account = ?",
          number,
          account,
        )
        .map(({ name, count }) => [name, count]),
    );

  return {
    async recordCounts() {
      return plain(
        database.all<RecordCount>(
          "SELECT stream, state, coalesce(reason, '') AS reason, count(*) AS count FROM record WHERE import = ? GROUP BY 1, 2, 3 ORDER BY 1, 2, 3",
          number,
        ),
      );
    },
    async extractedCounts() {
      return counter("extracted");
    },
    async entityCounts() {
      return plain(
        database.all<EntityCount>(
          "SELECT kind, state, coalesce(reason, '') AS reason, count(*) AS count FROM entity WHERE import = ? GROUP BY 1, 2, 3 ORDER BY 1, 2, 3",
          number,
        ),
      );
    },
    async stagedCounts() {
      return counter("staged") as Map<EntityKind, number>;
    },
    async partitionCounts() {
      return plain(
        database.all<PartitionCount>(
          `SELECT stream, state, coalesce(reason, '') AS reason, coalesce(max(message), '') AS message,
          count(*) AS partitions, sum(pages) AS pages, sum(records) AS records
         FROM partition WHERE import = ? GROUP BY 1, 2, 3 ORDER BY min(id)`,
          number,
        ),
      );
    },
    async strays() {
      const records = database.get<{ count: number }>(
        `SELECT (SELECT count(*) FROM record WHERE import = ?1 AND state = 'mapped')
          - (SELECT count(DISTINCT e.row) FROM entity e JOIN record r ON r.id = e.row AND r.state = 'mapped' WHERE e.import = ?1) AS count`,
        number,
      );
      const entities = database.get<{ count: number }>(
        `SELECT count(*) AS count FROM entity e LEFT JOIN record r ON r.id = e.row
         WHERE e.import = ? AND (r.state IS NULL OR r.state <> 'mapped')`,
        number,
      );
      return { records: records?.count ?? 0, entities: entities?.count ?? 0 };
    },
    async lossCounts(samples) {
      const rows = database.all<{ code: string; target: string; count: number; samples: string }>(
        `WITH loss AS (
           SELECT e.id, e.key, json_extract(l.value, '$.code') AS code, json_extract(l.value, '$.target') AS target,
             json_extract(l.value, '$.message') AS message
           FROM entity e, json_each(e.losses) l WHERE e.import = ?1 AND e.losses IS NOT NULL
           UNION ALL
           SELECT e.id, e.key, json_extract(l.value, '$.code'), json_extract(l.value, '$.target'), json_extract(l.value, '$.message')
           FROM entity e, json_each(e.placed_losses) l WHERE e.import = ?1 AND e.placed_losses IS NOT NULL),
         numbered AS (SELECT *, row_number() OVER (PARTITION BY code, target ORDER BY id) AS place FROM loss)
         SELECT code, target, count(*) AS count,
           json_group_array(json_object('key', key, 'message', message)) FILTER (WHERE place <= ?2) AS samples
         FROM numbered GROUP BY code, target ORDER BY count(*) DESC, code, target`,
        number,
        samples,
      );
      return rows.map(
        (row): LossCount => ({ ...row, samples: JSON.parse(row.samples) as LossCount["samples"] }),
      );
    },
    async notBrought(limit) {
      const rows = database.all<NotBroughtRow>(
        `SELECT * FROM (
           SELECT stream, record, title, NULL AS kind, state, reason AS code, message FROM record
           WHERE import = ?1 AND (state = 'rejected' OR (state = 'duplicate' AND reason IS NOT NULL)) ORDER BY id LIMIT ?2)
         UNION ALL SELECT * FROM (
           SELECT stream, record, coalesce(title, key) AS title, kind, state, reason AS code, message FROM entity
           WHERE import = ?1 AND state IN ('rejected', 'failed') ORDER BY id LIMIT ?2)
         LIMIT ?2`,
        number,
        limit,
      );
      return rows.map(
        (row): NotBrought => ({
          stream: row.stream,
          state: row.state,
          code: row.code ?? "",
          message: row.message ?? "",
          ...(row.record === null ? {} : { record: row.record }),
          ...(row.title === null ? {} : { title: row.title }),
          ...(row.kind === null ? {} : { kind: row.kind }),
        }),
      );
    },
  };
}
