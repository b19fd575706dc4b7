import type { Setting } from "../../dsl/index.ts";
import type { Scope } from "../bind/scope.ts";
import { placeIn } from "../bundle/unit.ts";
import type { Assignment } from "../plan/index.ts";
import { type Fillable, lowerAssignment } from "./lower-assignment.ts";

/** Whether what is written as a setting is called like a target. */
export const isTarget = (rule: Setting, fillable: Fillable): boolean =>
  fillable.fields.some((field) => field.name === rule.key.text);

/** `status: .status` in a map: tells that a value flows with `<-`, and reads it as such. */
export function colonForArrow(
  scope: Scope,
  rule: Setting,
  fillable: Fillable,
  taken: Set<string>,
): Assignment | undefined {
  if (!isTarget(rule, fillable)) return undefined;
  const { key, value, span } = rule;
  const sign = { start: key.span.end, end: value.span.start };
  scope.program.report(
    "target-arrow",
    placeIn(scope.unit, key),
    { name: key.text },
    { fixes: [{ title: "Write `<-`", edits: [{ span: sign, text: " <- " }] }] },
  );
  return lowerAssignment(
    scope,
    { kind: "assign", required: false, target: key, value, span },
    fillable,
    taken,
  );
}
