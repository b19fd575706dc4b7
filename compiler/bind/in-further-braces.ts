import type { Expression } from "../plan/index.ts";

/**
 * An expression as it has to be written further in, where `.` is something else: what it reads from `.` is read from the name
 * that stands for it. The conditions of a choice keep their own `.`, the element.
 *
 * @param nameHere gives that name; asked only where `.` is read
 */
export function inFurtherBraces(expression: Expression, nameHere: () => string): Expression {
  let reads = false;
  const visit = (node: unknown): unknown => {
    if (typeof node !== "object" || node === null) return node;
    if (Array.isArray(node)) return node.map(visit);
    const { kind } = node as { readonly kind?: unknown };
    if (kind === "literal" || kind === "first" || kind === "every") return node;
    if (kind === "here") {
      reads = true;
      return { kind: "alias", name: nameHere() };
    }
    return Object.fromEntries(Object.entries(node).map(([key, inner]) => [key, visit(inner)]));
  };
  const moved = visit(expression) as Expression;
  return reads ? moved : expression;
}
