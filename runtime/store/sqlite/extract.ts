import type { NewPartition, RecordState } from "../extract-state.ts";
import {
  type PageRow,
  type PartitionRow,
  type RecordRow,
  toPage,
  toPartition,
  toRecord,
} from "../stored-rows.ts";
import { valueAt } from "./columns.ts";
import { createEntityInsert } from "./insert-entities.ts";
import { createRecordInsert } from "./insert-records.ts";
import { recordAt } from "./packed.ts";
import type { RowExtractState } from "./row-store.ts";
import type { Scope } from "./scope.ts";

const partitionColumns = "id, stream, parent, context, checkpoint, pages, records, state, reason, message";
const pageColumns = "id, partition, file, offset, length, digest";
/** Of records `r` and the pages `p` that name the span of their rows. */
export const recordColumns = "r.id, r.stream, r.record, p.partition, r.page, r.position, r.state";
export const recordsOfPages = "page p CROSS JOIN record r ON r.id BETWEEN p.first AND p.last";

/** As literal text, because SQLite uses a partial index only where the query itself repeats its condition. */
const inState = (state: RecordState): string => `state = '${state}'`;

/** Partitions, pages and records of one import. */
export function createExtractState(scope: Scope): RowExtractState {
  const { database, number } = scope;

  const insertPartitions = (partitions: readonly NewPartition[]): void => {
    for (const partition of partitions) {
      database.run(
        "INSERT INTO partition(import, stream, parent, context) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
        number,
        partition.stream,
        partition.parent,
        JSON.stringify(partition.context),
      );
    }
  };

  const insertAliases = (space: string, record: string, aliases: readonly string[]): void => {
    for (const alias of aliases) {
      // An alias of two records names neither: their place is left empty, so that nobody guesses.
      database.run(
        "INSERT INTO alias(import, space, alias, record) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET record = '' WHERE record <> excluded.record",
        number,
        space,
        alias,
        record,
      );
    }
  };
  const insertRecords = createRecordInsert(scope);
  const insertEntities = createEntityInsert(scope);

  return {
    async openPartitions(partitions) {
      scope.write(() => insertPartitions(partitions));
    },
    async listOpen(stream, after, limit) {
      return database
        .all<PartitionRow>(
          `SELECT ${partitionColumns} FROM partition WHERE import = ? AND stream = ? AND state = 'open' AND id > ? ORDER BY id LIMIT ?`,
          number,
          stream,
          after,
          limit,
        )
        .map(toPartition);
    },
    async partitions(ids) {
      return database
        .all<PartitionRow>(
          `SELECT ${partitionColumns} FROM partition WHERE id IN (SELECT value FROM json_each(?))`,
          JSON.stringify(ids),
        )
        .map(toPartition);
    },
    async commitPage(page) {
      return scope.write(() => {
        const { bytes, groups } = page;
        const first =
          database.get<{ next: number }>("SELECT coalesce(max(id), 0) + 1 AS next FROM record")?.next ?? 1;
        const { id } = database.run(
          "INSERT INTO page(import, partition, number, file, offset, length, digest, first, last) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
          number,
          page.partition,
          page.number,
          bytes.file,
          bytes.offset,
          bytes.length,
          bytes.digest,
          first,
          groups.reduce((row, { rows }) => row + rows.count, first - 1),
        );
        let row = first;
        let twice: ReadonlySet<number> = new Set();
        for (const [index, group] of groups.entries()) {
          const duplicates = insertRecords(group, id, row);
          const { count } = group.rows;
          row += count;
          // The first group is the page's own stream; the others repeat its records for unions.
          if (index === 0) twice = duplicates;
          for (const [at, { opens, aliases }] of group.more) {
            if (duplicates.has(at)) continue;
            const own = valueAt(group.rows.columns[recordAt.id], at);
            if (opens !== undefined) insertPartitions(opens);
            if (typeof own === "string" && aliases !== undefined) insertAliases(group.space, own, aliases);
          }
          scope.add("extracted", group.stream, count);
        }
        const { count = 0, columns = [] } = groups[0]?.rows ?? {};
        if (page.entities !== undefined) {
          const rows = new Map<number, number>();
          for (let index = 0; index < count; index++)
            if (!twice.has(index))
              rows.set(valueAt(columns[recordAt.position], index) as number, first + index);
          insertEntities(page.entities, (position) => rows.get(position));
        }
        const { changes } = database.run(
          "UPDATE partition SET pages = ?, records = records + ?, checkpoint = ?, state = ?, reason = ?, message = ? WHERE id = ? AND pages = ?",
          page.number + 1,
          count,
          page.checkpoint === undefined ? null : JSON.stringify(page.checkpoint),
          page.end?.state ?? "open",
          page.end?.reason?.code ?? null,
          page.end?.reason?.message ?? null,
          page.partition,
          page.number,
        );
        if (changes !== 1)
          throw new Error(
            `Page ${page.number} of the partition ${page.partition} cannot be kept, since the page before it was not.`,
          );
        return count - twice.size;
      });
    },
    async endPartition(partition, state, reason) {
      scope.write(() =>
        database.run(
          "UPDATE partition SET state = ?, reason = ?, message = ? WHERE id = ?",
          state,
          reason?.code ?? null,
          reason?.message ?? null,
          partition,
        ),
      );
    },
    async restartPartition(partition) {
      scope.write(() => database.run("UPDATE partition SET checkpoint = NULL WHERE id = ?", partition));
    },
    async pagesWith(stream, state, after, limit) {
      return database
        .all<PageRow>(
          `SELECT ${pageColumns} FROM page WHERE id IN
            (SELECT DISTINCT page FROM record WHERE import = ? AND stream = ? AND ${inState(state)} AND page > ? ORDER BY page LIMIT ?) ORDER BY id`,
          number,
          stream,
          after,
          limit,
        )
        .map(toPage);
    },
    async pages(ids) {
      return database
        .all<PageRow>(
          `SELECT ${pageColumns} FROM page WHERE id IN (SELECT value FROM json_each(?))`,
          JSON.stringify(ids),
        )
        .map(toPage);
    },
    async recordsOf(page, stream) {
      return database
        .all<RecordRow>(
          `SELECT ${recordColumns} FROM ${recordsOfPages} WHERE p.id = ? AND r.stream = ? ORDER BY r.id`,
          page.id,
          stream,
        )
        .map(toRecord);
    },
    async decide(rows, opens) {
      scope.write(() => {
        for (const { row, state, reason } of rows) {
          database.run(
            "UPDATE record SET state = ?, reason = ?, message = ? WHERE id = ?",
            state,
            reason?.code ?? null,
            reason?.message ?? null,
            row,
          );
        }
        insertPartitions(opens);
      });
    },
    async countRecords(stream, state) {
      const row = database.get<{ count: number }>(
        `SELECT count(*) AS count FROM record WHERE import = ? AND stream = ? AND ${state === undefined ? "true" : inState(state)}`,
        number,
        stream,
      );
      return row?.count ?? 0;
    },
    async findRecords(stream, space, ids) {
      return database
        .all<RecordRow>(
          `SELECT ${recordColumns} FROM record r JOIN page p ON p.id = r.page WHERE r.import = ? AND r.space = ? AND r.state <> 'duplicate' AND r.record IN (SELECT value FROM json_each(?)) AND r.stream = ? ORDER BY r.id`,
          number,
          space,
          JSON.stringify(ids),
          stream,
        )
        .map(toRecord);
    },
    async sweep(stream, from, to, reason) {
      scope.write(() =>
        database.run(
          `UPDATE record SET state = ?, reason = ?, message = ? WHERE import = ? AND stream = ? AND ${inState(from)}`,
          to,
          reason?.code ?? null,
          reason?.message ?? null,
          number,
          stream,
        ),
      );
    },
  };
}
