import { addressOf, type Expression, type Plan, type Stream } from "../../../compiler/plan/index.ts";
import { bindCells, bindColumns, namedHeaders } from "../mapping/index.ts";

/** One `column(…)`, `columns(…)` or `cells(…)` of a plan. */
export interface ColumnUse {
  /** What it is for: `id`, `aliases`, `summary`, `comments/body`, `skip`. */
  readonly target: string;
  /** Headers in order of preference. */
  readonly names: readonly string[];
  /** Which repeat of the header, from 1; absent where all are read. */
  readonly nth?: number;
  /** For `cells(…)`, whose names are patterns: folded headers that a pattern of `*` alone leaves out. */
  readonly named?: ReadonlySet<string>;
  /** For `cells(…)`: headers that are not read although a pattern matches them. */
  readonly except?: readonly string[];
  /** Only a condition asks about it: nothing of it goes to the target. */
  readonly asked?: true;
  /** It is an argument: of each of these groups a file has to have a column, or there is nothing that it belongs to. */
  readonly behind?: readonly (readonly Columns[])[];
}

type Columns = Omit<ColumnUse, "target">;

/** The positions that a use reads in a header, in order. */
export function boundColumns(use: Columns, header: readonly string[]): readonly number[] {
  const { names, nth, named } = use;
  if (named !== undefined) return bindCells(use, header, named).map(({ position }) => position);
  const found = bindColumns(names, header);
  return nth === undefined ? found : found.slice(nth - 1, nth);
}

/** Whether what comes from a use may reach its target in a file with this header. */
export function mayGive({ asked, behind = [] }: ColumnUse, header: readonly string[]): boolean {
  const isThere = (use: Columns): boolean => boundColumns(use, header).length > 0;
  return asked === undefined && behind.every((group) => group.some(isThere));
}

/** Every column that reading and mapping a stream of rows asks for, in the order of the plan, each once per target. */
export function columnUses(plan: Plan, stream: Stream): readonly ColumnUse[] {
  const uses: ColumnUse[] = [];
  const named = namedHeaders(plan);
  const add = (target: string, expression: unknown): void => {
    for (const use of columnsIn(expression, named)) {
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
    for (const fields of map.fields ?? []) add("fields", fields);
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
function columnsIn(node: unknown, named: ReadonlySet<string>): readonly Columns[] {
  if (typeof node !== "object" || node === null) return [];
  const { kind } = node as { readonly kind?: unknown };
  if (kind === "literal") return [];
  if (kind === "if") {
    const { condition, ...results } = node as Extract<Expression, { kind: "if" }>;
    return [
      ...columnsIn(Object.values(results), named),
      ...columnsIn(condition, named).map((use) => ({ ...use, asked: true as const })),
    ];
  }
  if (kind === "adapt") {
    const { input, arguments: given } = node as Extract<Expression, { kind: "adapt" }>;
    return withArguments(columnsIn(input, named), columnsIn(given, named));
  }
  if (kind === "let") {
    const { bindings, body } = node as Extract<Expression, { kind: "let" }>;
    const [input, ...given] = bindings;
    return [
      ...withArguments(columnsIn(input?.value, named), columnsIn(given, named)),
      ...columnsIn(body, named),
    ];
  }
  if (kind === "column" || kind === "columns") {
    const column = node as Extract<Expression, { kind: "column" | "columns" }>;
    return [column.kind === "column" ? { names: column.names, nth: column.nth } : { names: column.names }];
  }
  if (kind === "cells") {
    const { names, except } = node as Extract<Expression, { kind: "cells" }>;
    return [{ names, named, ...(except === undefined ? {} : { except }) }];
  }
  return Object.values(node).flatMap((inner) => columnsIn(inner, named));
}

/** Arguments of what is made of an input, which may stand in no column itself. */
function withArguments(input: readonly Columns[], given: readonly Columns[]): readonly Columns[] {
  if (input.length === 0) return given;
  return [...input, ...given.map((use) => ({ ...use, behind: [...(use.behind ?? []), input] }))];
}
