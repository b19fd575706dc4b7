import type { Column, ColumnNode, Columns, Expression } from "../../plan/index.ts";
import { fold } from "../overrides.ts";

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
