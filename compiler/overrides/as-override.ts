import { type Expression, printExpression } from "../plan/index.ts";

/** How a document would say what an expression does, where it can: a bare path, a column or a constant. */
export function asOverride(value: Expression): Readonly<Record<string, unknown>> | undefined {
  if (value.kind === "literal" && value.value !== null) return { constant: value.value };
  if ((value.kind === "column" || value.kind === "columns") && value.names.length === 1)
    return { columns: value.names };
  if (value.kind !== "path" || (value.root.kind !== "here" && value.root.kind !== "alias")) return undefined;
  const simple = value.steps.every(({ kind }) => kind === "field" || kind === "all");
  return simple ? { path: printExpression(value) } : undefined;
}
