import type { Scope } from "../bind/scope.ts";
import type { Typed } from "../bind/typed.ts";
import { describeType } from "../types/describe.ts";
import { fits } from "../types/fits.ts";
import { booleanType } from "../types/type.ts";

/** Tells a condition that is never true or false. */
export function conditionType(scope: Scope, typed: Typed): void {
  if (fits(typed.type, booleanType) !== "no") return;
  const { start, end } = typed.place.span;
  scope.program.report(
    "not-a-condition",
    typed.place,
    { found: describeType(typed.type) },
    {
      fixes: [
        { title: "Ask whether it is present", edits: [{ span: { start: end, end }, text: " is present" }] },
      ],
      notes: start === end ? [] : ["A condition compares, or asks `is present`."],
    },
  );
}

/** Tells a condition, or a setting, that may fail: no `on error` can stand there. */
export function conditionFails(scope: Scope, typed: Typed, where = "A condition"): void {
  if (typed.fails === undefined) return;
  scope.program.report("failure-uncaught", typed.fails.place, { what: typed.fails.what, where });
}
