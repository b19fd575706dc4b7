import type { SQLInputValue } from "node:sqlite";
import type { NewRecord, RecordGroup } from "../extract-state.ts";
import type { Scope } from "./scope.ts";

/** Rows of one statement: calling SQLite once for many rows takes half the time of a call for each. */
const rowsAtOnce = 20;

const insertion = (rows: number): string =>
  `INSERT INTO record(import, stream, space, record, partition, page, position, state, reason, message, title) VALUES ${Array.from({ length: rows }, () => "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)").join(", ")} ON CONFLICT DO NOTHING`;

const many = insertion(rowsAtOnce);
const single = insertion(1);

/**
 * Makes the function that writes a page's records, inside a write; an id that is there already makes a duplicate.
 * @returns positions of the duplicates
 */
export function createRecordInsert({
  database,
  number,
}: Pick<Scope, "database" | "number">): (
  group: RecordGroup,
  partition: number,
  page: number,
) => ReadonlySet<number> {
  return (group, partition, page) => {
    const duplicates = new Set<number>();
    const valuesOf = (record: NewRecord): SQLInputValue[] => [
      number,
      group.stream,
      group.space,
      record.id ?? null,
      partition,
      page,
      record.position,
      record.state,
      record.reason?.code ?? null,
      record.reason?.message ?? null,
      record.title ?? null,
    ];
    const insertOne = (record: NewRecord): void => {
      if (database.run(single, ...valuesOf(record)).changes === 1) return;
      duplicates.add(record.position);
      database.run(single, ...valuesOf({ position: record.position, state: "duplicate", ...idOf(record) }));
    };
    const whole = group.records.length - (group.records.length % rowsAtOnce);
    for (let start = 0; start < whole; start += rowsAtOnce) {
      const chunk = group.records.slice(start, start + rowsAtOnce);
      if (database.run(many, ...chunk.flatMap(valuesOf)).changes === rowsAtOnce) continue;
      const written = new Set(
        database
          .all<{ position: number }>(
            "SELECT position FROM record WHERE partition = ? AND page = ? AND stream = ?",
            partition,
            page,
            group.stream,
          )
          .map(({ position }) => position),
      );
      // Those that are not there met an id that is; alone, each finds that again and is written as a duplicate.
      for (const record of chunk) if (!written.has(record.position)) insertOne(record);
    }
    for (const record of group.records.slice(whole)) insertOne(record);
    return duplicates;
  };
}

const idOf = ({ id }: NewRecord): Pick<NewRecord, "id"> => (id === undefined ? {} : { id });
