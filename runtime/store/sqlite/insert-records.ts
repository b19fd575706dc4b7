import type { SQLInputValue } from "node:sqlite";
import { type PackedGroup, recordAt, recordColumns, recordWidth } from "./packed.ts";
import type { Scope } from "./scope.ts";

/** Rows of one statement: calling SQLite once for many rows takes half the time of a call for each. */
const rowsAtOnce = 20;

const columns = `id, import, stream, space, page, ${recordColumns}`;
const before = columns.split(",").length - recordWidth;
const width = before + recordWidth;
const oneRow = `(${columns.replace(/\w+/g, "?")})`;
const insertion = (rows: number): string =>
  `INSERT INTO record(${columns}) VALUES ${oneRow}${`, ${oneRow}`.repeat(rows - 1)} ON CONFLICT DO NOTHING`;

const many = insertion(rowsAtOnce);
const single = insertion(1);

/**
 * Makes the function that writes a page's records, inside a write; an id that is there already makes a duplicate.
 * @returns indexes of the duplicates
 */
export function createRecordInsert({ database, number }: Pick<Scope, "database" | "number">): (
  group: PackedGroup,
  page: number,
  /** The row of the group's first record; the others follow. */
  first: number,
) => ReadonlySet<number> {
  /** Bound again and again, since a list for each statement would be most of what writing leaves to collect. */
  const values = new Array<SQLInputValue>(rowsAtOnce * width).fill(null);

  return ({ stream, space, rows, sameId }, page, first) => {
    const duplicates = new Set<number>();
    const count = rows.length / recordWidth;
    const bind = (at: number, index: number): void => {
      values[at] = first + index;
      values[at + 1] = number;
      values[at + 2] = stream;
      values[at + 3] = space;
      values[at + 4] = page;
      const from = index * recordWidth;
      for (let column = 0; column < recordWidth; column++)
        values[at + before + column] = rows[from + column]!;
    };
    const insertOne = (index: number): void => {
      bind(0, index);
      if (database.runAll(single, values.slice(0, width)) === 1) return;
      duplicates.add(index);
      const { id, position } = recordAt;
      const from = index * recordWidth;
      const twice = [...values.slice(0, before), ...new Array<null>(recordWidth).fill(null)];
      twice[before + id] = rows[from + id]!;
      twice[before + position] = rows[from + position]!;
      twice[before + recordAt.state] = "duplicate";
      if (sameId !== undefined) {
        const told = {
          id: JSON.stringify(rows[from + id]),
          row: sameId.first + Number(rows[from + position]),
        };
        twice[before + recordAt.reason] = sameId.code;
        twice[before + recordAt.message] = sameId.message.replace(/\{(id|row)\}/g, (_, name: "id" | "row") =>
          String(told[name]),
        );
      }
      database.runAll(single, twice);
    };
    const whole = count - (count % rowsAtOnce);
    for (let start = 0; start < whole; start += rowsAtOnce) {
      for (let row = 0; row < rowsAtOnce; row++) bind(row * width, start + row);
      if (database.runAll(many, values) === rowsAtOnce) continue;
      const found = database.all<{ id: number }>(
        "SELECT id FROM record WHERE id BETWEEN ? AND ?",
        first + start,
        first + start + rowsAtOnce - 1,
      );
      const there = new Set(found.map(({ id }) => id));
      // Those that are not there met an id that is; alone, each finds that again and is written as a duplicate.
      for (let index = start; index < start + rowsAtOnce; index++)
        if (!there.has(first + index)) insertOne(index);
    }
    for (let index = whole; index < count; index++) insertOne(index);
    return duplicates;
  };
}
