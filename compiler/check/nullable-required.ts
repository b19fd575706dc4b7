import type { AssignRule } from "../../dsl/index.ts";
import type { Scope } from "../bind/scope.ts";
import type { Typed } from "../bind/typed.ts";
import { fallBack } from "../fixes/nullable-required.ts";
import type { TargetField } from "../targets/target.ts";

/** Tells a required target whose value is missing in a sample. What could be missing, but never was, is not told. */
export function nullableRequired(scope: Scope, rule: AssignRule, value: Typed, field: TargetField): void {
  if (value.missing !== "seen") return;
  const { start, end } = value.place.span;
  const path = `\`${scope.unit.syntax.text.slice(start, end)}\``;
  scope.program.report(
    "nullable-required",
    value.place,
    { path, target: field.name },
    {
      notes: ["It is missing or null in a sample, and the entity would be rejected."],
      fixes: fallBack(rule, field.type),
    },
  );
}
