import { type Expression, quoteText } from "../../dsl/index.ts";
import type { Scope } from "../bind/scope.ts";
import type { Typed } from "../bind/typed.ts";
import { placeIn } from "../bundle/unit.ts";
import type { TargetField } from "../targets/target.ts";
import { describeType } from "../types/describe.ts";
import { type Fit, fits } from "../types/fits.ts";
import { type Type, textType } from "../types/type.ts";
import { conversions } from "./conversions.ts";
import { didYouMean } from "./did-you-mean.ts";
import { innerField } from "./inner-field.ts";
import { idType, referable } from "./referable.ts";
import { called } from "./wrong-type.ts";

/** Tells a value that its target does not take, and offers the adaptors that convert. */
export function targetType(scope: Scope, syntax: Expression, value: Typed, field: TargetField): Fit {
  const fit = fits(value.type, field.type);
  if (fit === "no") {
    if (isLabels(field.type) && fits(value.type, { kind: "list", of: { kind: "text" } }) !== "no")
      labelBlanks(scope, syntax, value);
    else wrongType(scope, syntax, value, field);
  } else unknownValue(scope, syntax, value, field);
  return fit;
}

const isLabels = (type: Type): boolean => type.kind === "list" && type.of.kind === "label";

function labelBlanks(scope: Scope, syntax: Expression, value: Typed): void {
  const slug = scope.program.catalogue.has("slug");
  scope.program.report(
    "label-blanks",
    value.place,
    {},
    {
      fixes: slug ? [{ title: "Write | slug", edits: appended(syntax, " | slug") }] : [],
    },
  );
}

function wrongType(scope: Scope, syntax: Expression, value: Typed, field: TargetField): void {
  const { type } = value;
  const offers = conversions(scope.program.catalogue, type, field.type).map((name) => ` | ${name}`);
  if (type.kind === "list" && scope.program.catalogue.has("first") && fits(type.of, field.type) !== "no")
    offers.unshift(" | first");
  if (
    type.kind === "list" &&
    field.type.kind !== "list" &&
    offers.length === 0 &&
    scope.program.catalogue.has("first")
  )
    offers.push(
      ...conversions(scope.program.catalogue, type.of, field.type).map((name) => ` | first | ${name}`),
    );
  if (field.type.kind === "reference" && fits(type, idType) !== "no")
    offers.push(...references(scope, field.type.entity));
  // Text may have blanks, which labels must not.
  const labels = isLabels(field.type) && scope.program.catalogue.has("slug");
  const inner = labels
    ? innerField(scope.unit, syntax, type, textType, " | slug")
    : innerField(scope.unit, syntax, type, single(field.type));
  const inList = field.type.kind === "list" && fits(type, field.type.of) !== "no";
  const written = scope.unit.syntax.text.slice(syntax.span.start, syntax.span.end);
  scope.program.report(
    "wrong-type",
    value.place,
    {
      subject: `\`${field.name}\``,
      expected: describeType(field.type),
      value: called(scope.unit, syntax),
      found: describeType(type),
    },
    {
      notes: [
        ...(offers.length === 0
          ? []
          : [`${offers.map((offer) => `\`${offer.trim()}\``).join(" or ")} converts.`]),
        ...(fitting(field.type, type) ? (inner?.notes ?? []) : []),
      ],
      fixes: [
        ...offers.map((offer) => ({ title: `Write ${offer.trim()}`, edits: appended(syntax, offer) })),
        ...(inList
          ? [{ title: `Write [${written}]`, edits: [{ span: syntax.span, text: `[${written}]` }] }]
          : []),
        ...(fitting(field.type, type) ? (inner?.fixes ?? []) : []),
      ],
    },
  );
}

/** How an id becomes a reference, once for each of the streams that it could name; of more than a few nobody chooses. */
const references = ({ program }: Scope, entity: string): string[] =>
  referable(program, entity)
    .slice(0, 2)
    .map((stream) => ` | ${entity}_ref(${stream})`);

/** What one element of a target that takes a list is. */
const single = (type: Type): Type => (type.kind === "list" ? type.of : type);

/** Whether a path over the elements of a list, or of one object, is a list or none as the target is. */
const fitting = (target: Type, found: Type): boolean =>
  found.kind === "list" ? target.kind === "list" : target.kind !== "list";

/** Appends to the whole value; what binds looser than `|` is put in parentheses first. */
function appended(syntax: Expression, text: string): { span: Expression["span"]; text: string }[] {
  const { start, end } = syntax.span;
  const tight = [
    "path",
    "call",
    "pipe",
    "text",
    "number",
    "list",
    "object",
    "boolean",
    "duration",
    "null",
  ].includes(syntax.kind);
  if (tight) return [{ span: { start: end, end }, text }];
  return [
    { span: { start, end: start }, text: "(" },
    { span: { start: end, end }, text: `)${text}` },
  ];
}

/** Tells a text that the spec fixes, but the target does not know: `level <- "story"`. */
function unknownValue(scope: Scope, syntax: Expression, value: Typed, field: TargetField): void {
  const { type } = value;
  if (field.values === undefined || type.kind !== "text" || type.values === undefined) return;
  for (const name of type.values) {
    if (field.values.includes(name)) continue;
    const written = textWritten(syntax, name);
    const place = written === undefined ? value.place : placeIn(scope.unit, written);
    const near = didYouMean(name, written?.span, field.values, quoteText);
    const more = near.fixes === undefined ? {} : near;
    if (field.name === "level") scope.program.report("level-unknown", place, { name }, more);
    else {
      const expected = `it takes one of ${field.values.map((one) => `\`${one}\``).join(", ")}`;
      scope.program.report("unknown-word", place, { name, place: field.name, expected }, more);
    }
  }
}

/** Where a value is written out among the arms of an expression. */
function textWritten(syntax: Expression, text: string): Expression | undefined {
  if (syntax.kind === "text") return syntax.value === text ? syntax : undefined;
  const arms =
    syntax.kind === "coalesce" ? syntax.arms : syntax.kind === "if" ? [syntax.then, syntax.otherwise] : [];
  return arms.map((arm) => textWritten(arm, text)).find((found) => found !== undefined);
}
