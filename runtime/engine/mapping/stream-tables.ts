import type { Mapping, Plan, Table } from "../../../compiler/plan/index.ts";

/** Rows that a table may get from a stream: it is held in memory while records are mapped. */
export const mostTableRows = 100_000;

type Row = Table["rows"][number];
type Plain = Row["key"];

/** Whether a map looks values up in a table that is read from a stream: it has to wait for that stream. */
export function usesStreamTables(plan: Pick<Plan, "tables">, mapping: Mapping): boolean {
  const tables = new Set(plan.tables.flatMap(({ name, from }) => (from === undefined ? [] : [name])));
  if (tables.size === 0) return false;
  const visit = (node: unknown): boolean => {
    if (typeof node !== "object" || node === null) return false;
    const { kind, table } = node as { readonly kind?: unknown; readonly table?: string };
    if (kind === "literal") return false;
    if (kind === "lookup" && table !== undefined && tables.has(table)) return true;
    return Object.values(node).some(visit);
  };
  return visit(mapping);
}

/** The row that a key and a value make; undefined where one of them is missing, or is no text, number or truth value. */
export function tableRow(key: unknown, value: unknown): Row | undefined {
  return isPlain(key) && isPlain(value) ? { key, value } : undefined;
}

/** The plan with the rows of streams put before those that its tables have already, so that these decide. */
export function withTableRows(plan: Plan, rows: ReadonlyMap<string, readonly Row[]>): Plan {
  const tables = plan.tables.map((table): Table => {
    const { from, ...rest } = table;
    return from === undefined ? table : { ...rest, rows: [...(rows.get(table.name) ?? []), ...table.rows] };
  });
  return { ...plan, tables };
}

const isPlain = (value: unknown): value is Plain =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean";
