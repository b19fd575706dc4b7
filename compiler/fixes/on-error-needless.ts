import type { AssignRule, Fix } from "../../dsl/index.ts";

/** Takes the `on error` away. */
export function dropOnError(rule: AssignRule): Fix[] {
  if (rule.onError === undefined) return [];
  return [
    {
      title: "Remove on error",
      edits: [{ span: { start: rule.value.span.end, end: rule.onError.span.end }, text: "" }],
    },
  ];
}
