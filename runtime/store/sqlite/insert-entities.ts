import { createManyRows } from "./many-rows.ts";
import { entityAt, entityColumns, entityWidth, type Packed } from "./packed.ts";
import type { Scope } from "./scope.ts";

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
  const rows = createManyRows(database, `entity(id, import, ${entityColumns})`, entityWidth + 2);

  return (entities, rowOf = (row) => row) => {
    if (entities.length === 0) return;
    payloads.appended();
    const first =
      database.get<{ next: number }>("SELECT coalesce(max(id), 0) + 1 AS next FROM entity")?.next ?? 1;
    const counts = new Map<string, number>();
    /** Where entities that are written stand in the list, and the row of their record. */
    const written: { readonly from: number; readonly row: number }[] = [];
    for (let from = 0; from < entities.length; from += entityWidth) {
      const row = rowOf(entities[from + entityAt.row] as number);
      if (row === undefined) continue;
      written.push({ from, row });
      const kind = entities[from + entityAt.kind] as string;
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    rows.write(written.length, (values, at, index) => {
      const { from, row } = written[index]!;
      values[at] = first + index;
      values[at + 1] = number;
      values[at + 2] = row;
      for (let column = 1; column < entityWidth; column++) values[at + 2 + column] = entities[from + column]!;
    });
    for (const [kind, count] of counts) scope.add("staged", kind, count);
  };
}
