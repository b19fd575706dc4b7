import type { SQLInputValue } from "node:sqlite";
import { type Columns, isList, valueAt } from "./columns.ts";
import type { Database } from "./database.ts";

/**
 * Rows of one statement, most first: calling SQLite once for 50 rows takes a third of the time of a call for each, and
 * more gain nothing.
 */
const sizes = [50, 10, 1] as const;

/**
 * Writes rows of one table, many with each statement. In one column at least they have to differ, as they do in their ids.
 * @param short is told which rows a statement was given that did not write all of them
 */
export type WriteRows = (rows: Columns, short?: (from: number, count: number) => void) => void;

interface Insertion {
  readonly sql: string;
  /** Bound again and again, since a list for each statement would be most of what writing leaves to collect. */
  readonly values: SQLInputValue[];
}

/**
 * @param database is written to inside a transaction of the caller's
 * @param table its name
 * @param columns of the table, in the order of those that are written
 * @param clause what follows the rows
 */
export function createManyRows(
  database: Pick<Database, "runAll">,
  table: string,
  columns: readonly string[],
  clause = "",
): WriteRows {
  const insertions = new Map<string, Insertion>();

  /** What all rows share is bound once, behind the rows: binding took twice as long as all else that SQLite does with them. */
  const insertionOf = (varying: readonly number[], size: number): Insertion => {
    const name = `${varying.join()} ${size}`;
    let insertion = insertions.get(name);
    if (insertion === undefined) {
      const row = `(${varying.map(() => "?").join(", ")})`;
      const selected = columns.map((_, at) =>
        varying.includes(at) ? `v.column${varying.indexOf(at) + 1}` : "?",
      );
      insertion = {
        sql: `INSERT INTO ${table}(${columns.join(", ")}) SELECT ${selected.join(", ")} FROM (VALUES ${new Array(size).fill(row).join(", ")}) v WHERE true${clause}`,
        values: new Array<SQLInputValue>(columns.length - varying.length + size * varying.length).fill(null),
      };
      insertions.set(name, insertion);
    }
    return insertion;
  };

  /** Columns in which rows differed once: else every other choice of them would take statements of its own. */
  const differing = new Set<number>();

  return ({ count, columns: given }, short) => {
    given.forEach((column, at) => {
      if (isList(column)) differing.add(at);
    });
    const varying = given.flatMap((_, at) => (differing.has(at) ? [at] : []));
    const lists = varying.map((at) => given[at]);
    const shared = given.filter((_, at) => !differing.has(at));
    let from = 0;
    for (const size of sizes) {
      for (; count - from >= size; from += size) {
        const { sql, values } = insertionOf(varying, size);
        let at = 0;
        for (const value of shared) values[at++] = value as SQLInputValue;
        for (let row = from; row < from + size; row += 1)
          for (const column of lists) values[at++] = valueAt(column, row);
        if (database.runAll(sql, values) !== size) short?.(from, size);
      }
    }
  };
}
