import type { Expression } from "../../dsl/index.ts";

/** The word, where an expression is a single bare word. */
export function bareWord(expression: Expression): string | undefined {
  const bare = expression.kind === "path" && expression.steps.length === 0 && expression.root.kind === "name";
  return bare && expression.root.kind === "name" ? expression.root.text : undefined;
}
