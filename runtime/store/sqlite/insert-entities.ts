import type { SQLInputValue } from "node:sqlite";
import { entityAt, entityColumns, entityWidth, type Packed } from "./packed.ts";
import type { Scope } from "./scope.ts";

/** Rows of one statement: calling SQLite once for many rows takes half the time of a call for each. */
const rowsAtOnce = 20;

const columns = `id, import, ${entityColumns}`;
const width = entityWidth + 2;
const oneRow = `(${columns.replace(/\w+/g, "?")})`;
const single = `INSERT INTO entity(${columns}) VALUES ${oneRow}`;
const many = single + `, ${oneRow}`.repeat(rowsAtOnce - 1);

/**
 * Makes the function that writes staged entities, inside a write, and counts them.
 * @returns writes entities; throws when one has a key that is there already
 */
export function createEntityInsert(scope: Scope): (
  entities: Packed,
  /** The row of an entity's record by what the entity has in its place, where it does not know it yet; undefined leaves the entity out. */
  rowOf?: (row: number) => number | undefined,
) => void {
  const { database, number, payloads } = scope;
  /** Bound again and again, since a list for each statement would be most of what writing leaves to collect. */
  const values = new Array<SQLInputValue>(rowsAtOnce * width).fill(null);

  return (entities, rowOf = (row) => row) => {
    if (entities.length === 0) return;
    payloads.appended();
    let next =
      database.get<{ next: number }>("SELECT coalesce(max(id), 0) + 1 AS next FROM entity")?.next ?? 1;
    const counts = new Map<string, number>();
    let filled = 0;
    for (let from = 0; from < entities.length; from += entityWidth) {
      const row = rowOf(entities[from + entityAt.row] as number);
      if (row === undefined) continue;
      const at = filled * width;
      values[at] = next++;
      values[at + 1] = number;
      values[at + 2] = row;
      for (let column = 1; column < entityWidth; column++) values[at + 2 + column] = entities[from + column]!;
      const kind = entities[from + entityAt.kind] as string;
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      filled++;
      if (filled < rowsAtOnce) continue;
      database.runAll(many, values);
      filled = 0;
    }
    for (let row = 0; row < filled; row++)
      database.runAll(single, values.slice(row * width, (row + 1) * width));
    for (const [kind, count] of counts) scope.add("staged", kind, count);
  };
}
