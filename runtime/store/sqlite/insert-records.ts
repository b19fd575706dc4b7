import type { SQLInputValue } from "node:sqlite";
import type { NewRecord, RecordGroup } from "../extract-state.ts";
import type { Scope } from "./scope.ts";

/** Rows of one statement: calling SQLite once for many rows takes half the time of a call for each. */
const rowsAtOnce = 20;

const columns = "id, import, stream, space, record, page, position, state, reason, message, title";
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
  return ({ stream, space, records }, page, first) => {
    const duplicates = new Set<number>();
    const bind = (values: SQLInputValue[], row: number, { id, position, state, reason, title }: NewRecord) =>
      values.push(
        row,
        number,
        stream,
        space,
        id ?? null,
        page,
        position,
        state,
        reason?.code ?? null,
        reason?.message ?? null,
        title ?? null,
      );
    const insertOne = (index: number): void => {
      const record = records[index]!;
      const { id, position } = record;
      const values: SQLInputValue[] = [];
      bind(values, first + index, record);
      if (database.run(single, ...values).changes === 1) return;
      duplicates.add(position);
      const twin: SQLInputValue[] = [];
      bind(twin, first + index, { position, state: "duplicate", ...(id === undefined ? {} : { id }) });
      database.run(single, ...twin);
    };
    const whole = records.length - (records.length % rowsAtOnce);
    for (let start = 0; start < whole; start += rowsAtOnce) {
      const values: SQLInputValue[] = [];
      for (let index = start; index < start + rowsAtOnce; index++)
        bind(values, first + index, records[index]!);
      if (database.run(many, ...values).changes === rowsAtOnce) continue;
      const rows = database.all<{ id: number }>(
        "SELECT id FROM record WHERE id BETWEEN ? AND ?",
        first + start,
        first + start + rowsAtOnce - 1,
      );
      const written = new Set(rows.map(({ id }) => id));
      // Those that are not there met an id that is; alone, each finds that again and is written as a duplicate.
      for (let index = start; index < start + rowsAtOnce; index++)
        if (!written.has(first + index)) insertOne(index);
    }
    for (let index = whole; index < records.length; index++) insertOne(index);
    return duplicates;
  };
}
