import type { Expression, Plan, Stream } from "../../../compiler/plan/index.ts";
import { addressOf } from "../mapping/index.ts";

/** One `column(…)` or `columns(…)` of a plan. */
export interface ColumnUse {
  /** What it is for: `id`, `aliases`, `summary`, `comments/body`, `skip`. */
  readonly target: string;
  /** Headers in order of preference. */
  readonly names: readonly string[];
  /** Which repeat of the header, from 1; absent where all are read. */
  readonly nth?: number;
}

/** Every column that reading and mapping a stream of rows asks for, in the order of the plan, each once per target. */
export function columnUses(plan: Plan, stream: Stream): readonly ColumnUse[] {
  const uses: ColumnUse[] = [];
  const add = (target: string, expression: unknown): void => {
    for (const use of columnsIn(expression)) {
      const known = uses.some((one) => JSON.stringify(one) === JSON.stringify({ target, ...use }));
      if (!known) uses.push({ target, ...use });
    }
  };
  add("id", stream.id);
  add("aliases", stream.aliases);
  for (const map of plan.maps.filter((one) => one.stream === stream.name)) {
    if (JSON.stringify(map.key.value) !== JSON.stringify(stream.id)) add("key", map.key);
    add("skip", map.skips);
    for (const assignment of map.assignments) add(addressOf(assignment.target), assignment);
    for (const collection of map.collections) {
      add(collection.target, collection.each);
      add(`${collection.target}/skip`, collection.skips);
      for (const assignment of collection.assignments)
        add(addressOf(assignment.target, collection.target), assignment);
    }
  }
  return uses;
}

/** Columns anywhere inside a node of a plan. */
function columnsIn(node: unknown): readonly Omit<ColumnUse, "target">[] {
  if (typeof node !== "object" || node === null) return [];
  if (Array.isArray(node)) return node.flatMap(columnsIn);
  const { kind } = node as { readonly kind?: unknown };
  if (kind === "literal") return [];
  if (kind === "column" || kind === "columns") {
    const column = node as Extract<Expression, { kind: "column" | "columns" }>;
    return [column.kind === "column" ? { names: column.names, nth: column.nth } : { names: column.names }];
  }
  return Object.values(node).flatMap(columnsIn);
}
