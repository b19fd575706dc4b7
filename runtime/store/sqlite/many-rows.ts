import type { SQLInputValue } from "node:sqlite";
import type { Database } from "./database.ts";

/**
 * Rows of one statement, most first: calling SQLite once for 50 rows takes a third of the time of a call for each, and
 * more gain nothing.
 */
const sizes = [50, 10, 1] as const;

/** Writes rows of one table, many with each statement. */
export interface ManyRows {
  /**
   * @param count how many rows there are
   * @param bind puts a row's values into a list, from a place on
   * @param short is told which rows a statement was given that did not write all of them
   */
  write(
    count: number,
    bind: (values: SQLInputValue[], at: number, row: number) => void,
    short?: (from: number, rows: number) => void,
  ): void;
}

/**
 * @param table with its columns, as after `INSERT INTO`
 * @param width how many columns there are
 * @param clause what follows the rows
 */
export function createManyRows(
  database: Pick<Database, "runAll">,
  table: string,
  width: number,
  clause = "",
): ManyRows {
  const row = `(${new Array(width).fill("?").join(", ")})`;
  const statements = sizes.map((size) => ({
    size,
    sql: `INSERT INTO ${table} VALUES ${new Array(size).fill(row).join(", ")}${clause}`,
    // Bound again and again, since a list for each statement would be most of what writing leaves to collect.
    values: new Array<SQLInputValue>(size * width).fill(null),
  }));
  return {
    write(count, bind, short) {
      let from = 0;
      for (const { size, sql, values } of statements) {
        for (; count - from >= size; from += size) {
          for (let index = 0; index < size; index++) bind(values, index * width, from + index);
          if (database.runAll(sql, values) !== size) short?.(from, size);
        }
      }
    },
  };
}
