import type { Value } from "../portable.ts";

/** One column of some rows: a value for each of them, or the one that all of them have. */
export type Column = readonly Value[] | Value;

/**
 * Rows by column, without the ids that SQLite gives. In most columns of a page all rows have the same value, which passes to
 * another thread and into a statement once.
 */
export interface Columns {
  /** How many rows there are. */
  readonly count: number;
  readonly columns: readonly Column[];
}

/** What a row has in a column. */
export function valueAt(column: Column | undefined, row: number): Value {
  return isList(column) ? column[row]! : (column ?? null);
}

/** Whether rows may differ in a column. */
export const isList = (column: Column | undefined): column is readonly Value[] => Array.isArray(column);

/**
 * @param count how many rows there are
 * @param read what a row has in the column
 */
export function toColumn(count: number, read: (row: number) => Value): Column {
  const shared = count === 0 ? null : read(0);
  let row = 1;
  while (row < count && read(row) === shared) row += 1;
  if (row >= count) return shared;
  const values = new Array<Value>(count);
  values.fill(shared, 0, row);
  for (; row < count; row += 1) values[row] = read(row);
  return values;
}

/** Some of the rows, in the order of the list. */
export function pickRows({ columns }: Columns, rows: readonly number[]): Columns {
  return {
    count: rows.length,
    columns: columns.map((column) => (isList(column) ? rows.map((row) => column[row]!) : column)),
  };
}
