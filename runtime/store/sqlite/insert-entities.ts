import { createManyRows } from "./many-rows.ts";
import { entityAt, entityColumns, entityWidth, type Packed } from "./packed.ts";
import type { Scope } from "./scope.ts";

/**
 * Makes the function that writes staged entities, inside a write, and counts them.
 * @returns writes entities; throws when one has a key that is there already
 */
export function createEntityInsert(scope: Scope): (
  entities: readonly Packed[],
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
    const written = entities.filter((entity) => rowOf(entity[entityAt.row] as number) !== undefined);
    for (const entity of written) {
      const kind = entity[entityAt.kind] as string;
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    rows.write(written.length, (values, at, index) => {
      const entity = written[index]!;
      values[at] = first + index;
      values[at + 1] = number;
      for (let column = 0; column < entityWidth; column++) values[at + 2 + column] = entity[column]!;
      values[at + 2 + entityAt.row] = rowOf(entity[entityAt.row] as number)!;
    });
    for (const [kind, count] of counts) scope.add("staged", kind, count);
  };
}
