import { valueAt } from "./columns.ts";
import { createManyRows } from "./many-rows.ts";
import { type PackedGroup, recordAt, recordColumns } from "./packed.ts";
import type { Scope } from "./scope.ts";

const columns = ["id", "import", "stream", "space", "page", ...recordColumns];
const insertion = `INSERT INTO record(${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")}) ON CONFLICT DO NOTHING`;

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
  const write = createManyRows(database, "record", columns, " ON CONFLICT DO NOTHING");

  return ({ stream, space, rows, sameId }, page, first) => {
    const duplicates = new Set<number>();
    const insertDuplicate = (index: number): void => {
      duplicates.add(index);
      const id = valueAt(rows.columns[recordAt.id], index);
      const position = valueAt(rows.columns[recordAt.position], index);
      const told = { id: JSON.stringify(id), row: (sameId?.first ?? 0) + Number(position) };
      const message = sameId?.message.replace(/\{(id|row)\}/g, (_, name: "id" | "row") => String(told[name]));
      database.runAll(insertion, [
        ...[first + index, number, stream, space, page],
        ...[id, position, "duplicate", sameId?.code ?? null, message ?? null, null],
      ]);
    };
    const ids = Array.from({ length: rows.count }, (_, index) => first + index);
    write(
      { count: rows.count, columns: [ids, number, stream, space, page, ...rows.columns] },
      (from, count) => {
        const found = database.all<{ id: number }>(
          "SELECT id FROM record WHERE id BETWEEN ? AND ?",
          first + from,
          first + from + count - 1,
        );
        const there = new Set(found.map(({ id }) => id));
        // Those that are not there met an id that is.
        for (let index = from; index < from + count; index++)
          if (!there.has(first + index)) insertDuplicate(index);
      },
    );
    return duplicates;
  };
}
