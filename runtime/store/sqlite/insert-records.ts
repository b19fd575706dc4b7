import type { SQLInputValue } from "node:sqlite";
import type { NewRecord, RecordGroup } from "../extract-state.ts";
import type { Scope } from "./scope.ts";

/** Rows of one statement: calling SQLite once for many rows takes half the time of a call for each. */
const rowsAtOnce = 20;

const columns = "id, import, stream, space, record, page, position, state, reason, message, title";
const width = columns.split(",").length;
const oneRow = `(${columns.replace(/\w+/g, "?")})`;
const insertion = (rows: number): string =>
  `INSERT INTO record(${columns}) VALUES ${oneRow}${`, ${oneRow}`.repeat(rows - 1)} ON CONFLICT DO NOTHING`;

const many = insertion(rowsAtOnce);
const single = insertion(1);

/**
 * Makes the function that writes a page's records, inside a write; an id that is there already makes a duplicate.
 * @returns positions of the duplicates
 */
export function createRecordInsert({ database, number }: Pick<Scope, "database" | "number">): (
  group: RecordGroup,
  page: number,
  /** The row of the group's first record; the others follow. */
  first: number,
) => ReadonlySet<number> {
  /** Bound again and again, since a list for each statement would be most of what writing leaves to collect. */
  const values = new Array<SQLInputValue>(rowsAtOnce * width).fill(null);

  return ({ stream, space, records, sameId }, page, first) => {
    const duplicates = new Set<number>();
    const bind = (from: number, row: number, record: NewRecord): void => {
      let at = from;
      values[at++] = row;
      values[at++] = number;
      values[at++] = stream;
      values[at++] = space;
      values[at++] = record.id ?? null;
      values[at++] = page;
      values[at++] = record.position;
      values[at++] = record.state;
      values[at++] = record.reason?.code ?? null;
      values[at++] = record.reason?.message ?? null;
      values[at++] = record.title ?? null;
    };
    const written = (row: number, record: NewRecord): boolean => {
      bind(0, row, record);
      return database.runAll(single, values.slice(0, width)) === 1;
    };
    const insertOne = (index: number): void => {
      const record = records[index]!;
      if (written(first + index, record)) return;
      const { id, position } = record;
      duplicates.add(position);
      written(first + index, {
        position,
        state: "duplicate",
        ...(id === undefined ? {} : { id }),
        ...(sameId === undefined ? {} : { reason: sameId(record) }),
      });
    };
    const whole = records.length - (records.length % rowsAtOnce);
    for (let start = 0; start < whole; start += rowsAtOnce) {
      for (let row = 0; row < rowsAtOnce; row++)
        bind(row * width, first + start + row, records[start + row]!);
      if (database.runAll(many, values) === rowsAtOnce) continue;
      const rows = database.all<{ id: number }>(
        "SELECT id FROM record WHERE id BETWEEN ? AND ?",
        first + start,
        first + start + rowsAtOnce - 1,
      );
      const there = new Set(rows.map(({ id }) => id));
      // Those that are not there met an id that is; alone, each finds that again and is written as a duplicate.
      for (let index = start; index < start + rowsAtOnce; index++)
        if (!there.has(first + index)) insertOne(index);
    }
    for (let index = whole; index < records.length; index++) insertOne(index);
    return duplicates;
  };
}
