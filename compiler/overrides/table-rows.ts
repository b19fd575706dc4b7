import type { Plan, Table } from "../plan/index.ts";
import { fold } from "./overrides.ts";
import type { RowValue } from "./rows.ts";

/** Puts rows in the place of a table's own, one by one; new ones come behind. */
export function withRows(plan: Plan, name: string, rows: ReadonlyMap<string, RowValue>): Plan {
  return {
    ...plan,
    tables: plan.tables.map((table) => (table.name === name ? merged(table, rows) : table)),
  };
}

function merged(table: Table, rows: ReadonlyMap<string, RowValue>): Table {
  const same = (key: RowValue): string => (table.exact ? String(key) : fold(String(key)));
  const own = new Map([...rows].map(([key, value]) => [same(key), value]));
  const before = table.rows.map((row) => ({ ...row, value: own.get(same(row.key)) ?? row.value }));
  const known = new Set(table.rows.map(({ key }) => same(key)));
  const added = [...rows].flatMap(([key, value]) => (known.has(same(key)) ? [] : [{ key, value }]));
  return { ...table, rows: [...before, ...added] };
}
