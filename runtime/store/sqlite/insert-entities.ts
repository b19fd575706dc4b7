import { type Columns, pickRows, toColumn, valueAt } from "./columns.ts";
import { createManyRows } from "./many-rows.ts";
import { entityAt, entityColumns } from "./packed.ts";
import type { Scope } from "./scope.ts";

/**
 * Makes the function that writes staged entities, inside a write, and counts them.
 * @returns writes entities; throws when one has a key that is there already
 */
export function createEntityInsert(scope: Scope): (
  entities: Columns,
  /** The row of an entity's record by what the entity has in its place, where it does not know it yet; undefined leaves the entity out. */
  rowOf?: (row: number) => number | undefined,
) => void {
  const { database, number, payloads } = scope;
  const write = createManyRows(database, "entity", ["id", "import", ...entityColumns]);

  return (entities, rowOf) => {
    if (entities.count === 0) return;
    payloads.appended();
    const { count, columns } = rowOf === undefined ? entities : withRows(entities, rowOf);
    const first =
      database.get<{ next: number }>("SELECT coalesce(max(id), 0) + 1 AS next FROM entity")?.next ?? 1;
    write({
      count,
      columns: [Array.from({ length: count }, (_, index) => first + index), number, ...columns],
    });
    const counts = new Map<string, number>();
    for (let index = 0; index < count; index += 1) {
      const kind = valueAt(columns[entityAt.kind], index) as string;
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    for (const [kind, staged] of counts) scope.add("staged", kind, staged);
  };
}

/** Entities with the rows of their records, without those that have none. */
function withRows(entities: Columns, rowOf: (row: number) => number | undefined): Columns {
  const kept: number[] = [];
  const rows: number[] = [];
  for (let index = 0; index < entities.count; index += 1) {
    const row = rowOf(valueAt(entities.columns[entityAt.row], index) as number);
    if (row === undefined) continue;
    kept.push(index);
    rows.push(row);
  }
  const { count, columns } = kept.length === entities.count ? entities : pickRows(entities, kept);
  return {
    count,
    columns: columns.with(
      entityAt.row,
      toColumn(count, (index) => rows[index]!),
    ),
  };
}
