import type { Expression } from "./plan.generated.ts";

/** A node of a plan that reads cells: `column(…)`, `columns(…)`, `cells(…)`. */
export type ColumnNode = Extract<Expression, { readonly names: string[] }>;

/** Whether a column gives the value or only decides which value it is. */
export type ColumnRole = "value" | "condition";

const conditions: ReadonlySet<unknown> = new Set(["compare", "in", "is", "not", "and", "or"]);
const conditionKeys: ReadonlySet<string> = new Set(["condition", "where", "when"]);

/** Writes an expression anew with every column node in it replaced; anything else stays as it is. */
export function replaceColumns<T>(
  node: T,
  replace: (column: ColumnNode, role: ColumnRole) => Expression,
  role: ColumnRole = "value",
): T {
  if (typeof node !== "object" || node === null) return node;
  if (Array.isArray(node)) return node.map((item: unknown) => replaceColumns(item, replace, role)) as T;
  const { kind } = node as { readonly kind?: unknown };
  if (kind === "literal") return node;
  if (isColumn(node)) return replace(node, role) as T;
  const inside: ColumnRole = conditions.has(kind) ? "condition" : role;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      replaceColumns(value, replace, conditionKeys.has(key) ? "condition" : inside),
    ]),
  ) as T;
}

/** The column nodes inside a part of a plan, in its order. */
export function columnNodes(
  node: unknown,
): readonly { readonly column: ColumnNode; readonly role: ColumnRole }[] {
  const found: { readonly column: ColumnNode; readonly role: ColumnRole }[] = [];
  replaceColumns(node, (column, role) => {
    found.push({ column, role });
    return column;
  });
  return found;
}

/** The column that a value comes from; one that only decides, where no other is there. */
export function mainColumn(node: unknown): ColumnNode | undefined {
  const found = columnNodes(node);
  return (found.find(({ role }) => role === "value") ?? found[0])?.column;
}

function isColumn(node: object): node is ColumnNode {
  const { kind } = node as { readonly kind?: unknown };
  return kind === "column" || kind === "columns" || kind === "cells";
}
