import type { Expression, Mapping, PathRoot, Plan, Table } from "../../../compiler/plan/index.ts";

/** Rows that a table may get from a stream: it is held in memory while records are mapped. */
export const mostTableRows = 100_000;

type Row = Table["rows"][number];
type Plain = Row["key"];

/** Whether a map looks values up in a table that is read from a stream, or makes fields of one: it has to wait for that stream. */
export function usesStreamTables(plan: Pick<Plan, "tables">, mapping: Mapping): boolean {
  if (recordsOf(mapping).length > 0) return true;
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
    return from === undefined && !rows.has(table.name)
      ? table
      : { ...rest, rows: [...(rows.get(table.name) ?? []), ...table.rows] };
  });
  return { ...plan, tables };
}

/** The streams whose records a plan's maps make fields of, each once. */
export const streamsOfFields = ({ maps }: Pick<Plan, "maps">): readonly string[] => [
  ...new Set(maps.flatMap(recordsOf)),
];

/** The plan with a stream's records in the place of its name; they are held in memory while other records are mapped. */
export function withFieldRecords(plan: Plan, records: ReadonlyMap<string, readonly unknown[]>): Plan {
  if (records.size === 0) return plan;
  const put = (node: unknown): unknown => {
    if (typeof node !== "object" || node === null) return node;
    if (isRecords(node)) {
      const value = records.get(node.stream) ?? [];
      return { kind: "inner", of: { kind: "literal", value } } satisfies PathRoot;
    }
    if ((node as { readonly kind?: unknown }).kind === "literal") return node;
    if (Array.isArray(node)) return node.map(put);
    return Object.fromEntries(Object.entries(node).map(([key, inner]) => [key, put(inner)]));
  };
  const maps = plan.maps.map((map): Mapping => {
    if (map.fields === undefined) return map;
    const fields = map.fields.map((one) => ({ ...one, each: put(one.each) as Expression }));
    return { ...map, fields };
  });
  return { ...plan, maps };
}

/** The streams that a map makes fields of. */
function recordsOf({ fields }: Mapping): readonly string[] {
  const visit = (node: unknown): readonly string[] => {
    if (typeof node !== "object" || node === null) return [];
    if (isRecords(node)) return [node.stream];
    return (node as { readonly kind?: unknown }).kind === "literal" ? [] : Object.values(node).flatMap(visit);
  };
  return (fields ?? []).flatMap(({ each }) => visit(each));
}

type Records = Extract<PathRoot, { kind: "records" }>;

const isRecords = (node: object): node is Records => (node as { kind?: unknown }).kind === "records";

const isPlain = (value: unknown): value is Plain =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean";
