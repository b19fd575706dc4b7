import type { AssignRule, Fix } from "../../dsl/index.ts";
import type { Type } from "../types/type.ts";

/** Gives text something to fall back on. */
export function fallBack(rule: AssignRule, type: Type): Fix[] {
  if (type.kind !== "text") return [];
  const { start, end } = rule.value.span;
  const loose = ["compare", "in", "is", "not", "and", "or", "if"].includes(rule.value.kind);
  const edits = loose
    ? [
        { span: { start, end: start }, text: "(" },
        { span: { start: end, end }, text: ') ?? "Unnamed"' },
      ]
    : [{ span: { start: end, end }, text: ' ?? "Unnamed"' }];
  return [{ title: 'Fall back on "Unnamed"', edits }];
}
