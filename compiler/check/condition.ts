import type { Expression, Or } from "../../dsl/index.ts";
import type { Scope } from "../bind/scope.ts";
import type { Typed } from "../bind/typed.ts";
import { describeType } from "../types/describe.ts";
import { fits } from "../types/fits.ts";
import { booleanType } from "../types/type.ts";
import { fieldMeant } from "./unquote.ts";

/** Tells a condition that is never true or false. */
export function conditionType(scope: Scope, typed: Typed, syntax?: Expression): void {
  if (fits(typed.type, booleanType) !== "no") return;
  if (syntax?.kind === "text") {
    const fixes = fieldMeant(scope, syntax);
    const found = describeType(typed.type);
    scope.program.report("not-a-condition", typed.place, { found }, { fixes });
    return;
  }
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

/** Tells `a or b` between values that decide nothing: `??` is what takes the second where the first is missing. */
export function fallbackMeant(scope: Scope, syntax: Or, items: readonly Typed[]): boolean {
  if (items.some((item) => fits(item.type, booleanType) !== "no")) return false;
  const { text } = scope.unit.syntax;
  const edits = syntax.items.slice(1).map((item, index) => {
    const start = syntax.items[index]?.span.end ?? item.span.start;
    const between = text.slice(start, item.span.start);
    return { span: { start, end: item.span.start }, text: between.replace("or", "??") };
  });
  const [first] = items;
  if (first === undefined) return false;
  scope.program.report(
    "not-a-condition",
    first.place,
    { found: describeType(first.type) },
    {
      notes: ["`or` joins conditions; `??` takes the next value where one is missing."],
      fixes: [{ title: "Write ??", edits }],
    },
  );
  return true;
}
