import type { Compare, Expression, In } from "../../dsl/index.ts";
import type { Scope } from "../bind/scope.ts";
import type { Typed } from "../bind/typed.ts";
import { placeIn } from "../bundle/unit.ts";
import type { More } from "../report.ts";
import { describeType } from "../types/describe.ts";
import { fits } from "../types/fits.ts";
import type { Type } from "../types/type.ts";
import { unknownWord } from "./setting-value.ts";
import { withoutQuotes } from "./unquote.ts";

const simple: ReadonlySet<Type["kind"]> = new Set([
  "any",
  "nothing",
  "text",
  "label",
  "number",
  "boolean",
  "moment",
  "date",
  "date_time",
  "duration",
  "either",
]);
const ordered: ReadonlySet<Type["kind"]> = new Set([
  "any",
  "nothing",
  "number",
  "moment",
  "date",
  "date_time",
  "duration",
  "either",
]);

/** Tells two sides of `==` or `in` that can never be equal. */
export function comparable(scope: Scope, syntax: Compare | In, left: Typed, right: Typed): void {
  if (nullSide(scope, syntax, left, right)) return;
  const meets = fits(left.type, right.type) !== "no" || fits(right.type, left.type) !== "no";
  if (meets && some(left.type, simple) && some(right.type, simple)) {
    const [one, other] = syntax.kind === "in" ? [syntax.value, syntax.list] : [syntax.left, syntax.right];
    possibleTexts(scope, left, other);
    possibleTexts(scope, right, one);
    return;
  }
  const more = both(left.type, right.type, "text", "number")
    ? { notes: ["`| number` and `| text` convert."], ...unquoted(syntax, left, right) }
    : left.type.kind === "list" || right.type.kind === "list"
      ? {
          notes: [
            "Lists are not compared: `is blank` asks whether one is empty, `in` whether a value is among them.",
          ],
        }
      : unquoted(syntax, left, right);
  scope.program.report(
    "compare-types",
    placeIn(scope.unit, syntax),
    { left: describeType(left.type), right: describeType(right.type) },
    more,
  );
}

/** Tells two sides of `<` that have no order, or not the same. */
export function orderable(scope: Scope, syntax: Compare, left: Typed, right: Typed): void {
  if (nullSide(scope, syntax, left, right)) return;
  if (isDay(left.type, syntax.right) || isDay(right.type, syntax.left)) return;
  const same = fits(left.type, right.type) !== "no" || fits(right.type, left.type) !== "no";
  if (same && some(left.type, ordered) && some(right.type, ordered)) return;
  scope.program.report(
    "compare-order",
    placeIn(scope.unit, syntax),
    { left: describeType(left.type), right: describeType(right.type) },
    unquoted(syntax, left, right),
  );
}

/** Tells a text that an option or a value table never gives: the answer would always be the same. */
function possibleTexts(scope: Scope, value: Typed, written: Expression): void {
  if (value.type.kind !== "text" || value.type.values === undefined || value.plan.kind === "literal") return;
  const { start, end } = value.place.span;
  for (const text of written.kind === "list" ? written.items : [written]) {
    if (text.kind !== "text" || value.type.values.includes(text.value)) continue;
    unknownWord(scope, scope.unit.syntax.text.slice(start, end), text.value, value.type.values, text);
  }
}

/** `"true"` or `"5"` where no text is meant. */
function unquoted(syntax: Compare | In, left: Typed, right: Typed): More {
  const [one, other] = syntax.kind === "in" ? [syntax.value, syntax.list] : [syntax.left, syntax.right];
  for (const [written, type] of [
    [other, left.type],
    [one, right.type],
  ] as const) {
    const fixes = withoutQuotes(written, type);
    if (fixes.length > 0) return { fixes };
  }
  return {};
}

/** A date beside one that is written out, as in `< "2024-01-31"`. */
const isDay = (type: Type, written: Expression): boolean =>
  (type.kind === "date" || type.kind === "date_time") &&
  written.kind === "text" &&
  /^\d{4}-\d\d-\d\d/.test(written.value);

/** `x == null` is never true; what is meant is `is present`. */
function nullSide(scope: Scope, syntax: Compare | In, left: Typed, right: Typed): boolean {
  if (syntax.kind !== "compare" || (syntax.right.kind !== "null" && syntax.left.kind !== "null"))
    return false;
  const value = syntax.right.kind === "null" ? left : right;
  const written = scope.unit.syntax.text.slice(value.place.span.start, value.place.span.end);
  const asked = syntax.operator === "!=" ? `${written} is present` : `not ${written} is present`;
  scope.program.report(
    "compare-null",
    placeIn(scope.unit, syntax),
    {},
    {
      fixes: [{ title: `Write ${asked}`, edits: [{ span: syntax.span, text: asked }] }],
    },
  );
  return true;
}

const some = (type: Type, kinds: ReadonlySet<Type["kind"]>): boolean =>
  type.kind === "union" ? type.of.some((member) => some(member, kinds)) : kinds.has(type.kind);

const both = (left: Type, right: Type, one: Type["kind"], other: Type["kind"]): boolean =>
  (left.kind === one && right.kind === other) || (left.kind === other && right.kind === one);
