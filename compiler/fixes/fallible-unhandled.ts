import type { AssignRule, Fix } from "../../dsl/index.ts";

/** The ways to say what happens when a value fails that need no further words. */
export function handleFailure(rule: AssignRule): Fix[] {
  const at = { start: rule.value.span.end, end: rule.value.span.end };
  return [
    { title: "Leave the target empty and count a loss", edits: [{ span: at, text: " on error warn" }] },
    { title: "Reject the entity", edits: [{ span: at, text: " on error reject" }] },
  ];
}
