import type { Column, Columns, Expression } from "../../../compiler/plan/index.ts";
import { fold } from "./mapping-changes.ts";

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

/** Whether two nodes look for the same headers. */
export function readsSame(one: ColumnNode, other: ColumnNode): boolean {
  return (
    one.names.length === other.names.length &&
    one.names.every((name, at) => fold(name) === fold(other.names[at]!))
  );
}

/** What a column gives that the file does not have. */
export function absent(column: ColumnNode): Expression {
  return column.kind === "column" ? { kind: "literal", value: null } : { kind: "list", items: [] };
}

export const columnOf = (name: string): Column => ({ kind: "column", names: [name], nth: 1 });

/** All cells under these headers, in the order of the headers. */
export function columnsOf(names: readonly string[]): Expression {
  const [only, ...others] = names.map((name): Columns => ({ kind: "columns", names: [name] }));
  if (only === undefined || others.length === 0) return only ?? { kind: "list", items: [] };
  // Mapping over a list of lists makes one list of it.
  return eachOf({ kind: "list", items: [only, ...others] }, (list) => list);
}

/** Does the same to every element of a list; elements that become missing are left out, lists are joined. */
export function eachOf(list: Expression, work: (element: Expression) => Expression): Expression {
  const name = "cell";
  const element: Expression = { kind: "path", root: { kind: "parameter", name }, steps: [] };
  return { kind: "let", bindings: [{ name, value: list }], body: work(element), over: "elements" };
}

function isColumn(node: object): node is ColumnNode {
  const { kind } = node as { readonly kind?: unknown };
  return kind === "column" || kind === "columns" || kind === "cells";
}
