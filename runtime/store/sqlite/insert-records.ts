import type { SQLInputValue } from "node:sqlite";
import { createManyRows } from "./many-rows.ts";
import { type PackedGroup, recordAt, recordColumns, recordWidth } from "./packed.ts";
import type { Scope } from "./scope.ts";

const columns = `id, import, stream, space, page, ${recordColumns}`;
const before = columns.split(",").length - recordWidth;
const insertion = `INSERT INTO record(${columns}) VALUES (${columns.replace(/\w+/g, "?")}) ON CONFLICT DO NOTHING`;

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
  const many = createManyRows(
    database,
    `record(${columns})`,
    before + recordWidth,
    " ON CONFLICT DO NOTHING",
  );

  return ({ stream, space, rows, sameId }, page, first) => {
    const duplicates = new Set<number>();
    const bind = (values: SQLInputValue[], at: number, index: number): void => {
      values[at] = first + index;
      values[at + 1] = number;
      values[at + 2] = stream;
      values[at + 3] = space;
      values[at + 4] = page;
      const row = rows[index]!;
      for (let column = 0; column < recordWidth; column++) values[at + before + column] = row[column]!;
    };
    const insertDuplicate = (index: number): void => {
      duplicates.add(index);
      const row = rows[index]!;
      const id = row[recordAt.id]!;
      const position = row[recordAt.position]!;
      const told = { id: JSON.stringify(id), row: (sameId?.first ?? 0) + Number(position) };
      const message = sameId?.message.replace(/\{(id|row)\}/g, (_, name: "id" | "row") => String(told[name]));
      database.runAll(insertion, [
        ...[first + index, number, stream, space, page],
        ...[id, position, "duplicate", sameId?.code ?? null, message ?? null, null],
      ]);
    };
    many.write(rows.length, bind, (from, count) => {
      const found = database.all<{ id: number }>(
        "SELECT id FROM record WHERE id BETWEEN ? AND ?",
        first + from,
        first + from + count - 1,
      );
      const there = new Set(found.map(({ id }) => id));
      // Those that are not there met an id that is.
      for (let index = from; index < from + count; index++)
        if (!there.has(first + index)) insertDuplicate(index);
    });
    return duplicates;
  };
}
