import { quoteText, type Step as StepSyntax } from "../../dsl/index.ts";
import type { Scope } from "../bind/scope.ts";
import type { StepContext, Walk } from "../bind/walk.ts";
import { placeIn } from "../bundle/unit.ts";
import { describeType } from "../types/describe.ts";
import { joinTypes } from "../types/join.ts";
import { anyType, type Type, type Value } from "../types/type.ts";
import { didYouMean, nearest } from "./did-you-mean.ts";

type FieldStep = Extract<StepSyntax, { kind: "field" }>;

/** A step to a field, as it is written. */
const writeField = (name: string): string =>
  /^[A-Za-z_]\w*$/.test(name) ? `.${name}` : `.[${quoteText(name)}]`;

/** What a field holds; tells `unknown-field`, `list-needs-all` or `no-fields` and returns undefined where there is none. */
export function readField(
  scope: Scope,
  walk: Walk,
  step: FieldStep,
  context: StepContext,
): Value | undefined {
  const { type } = walk;
  // Only the parameter's own fields are optional; deeper ones are checked like any path.
  const parameter = context.index === 0 ? context.parameter : undefined;
  const found = fieldOf(type, step.name);
  if (parameter !== undefined && type.kind !== "any") {
    (found === undefined ? parameter.absent : parameter.found).add(step.name);
    return found ?? { type: { kind: "nothing" }, missing: "maybe" };
  }
  if (found !== undefined) return found;
  return absentField(scope, type, step, context);
}

function fieldOf(type: Type, name: string): Value | undefined {
  if (type.kind === "any" || type.kind === "either") return { type: anyType, missing: "maybe" };
  if (type.kind === "nothing") return { type, missing: "maybe" };
  if (type.kind === "person" && ["id", "email", "name"].includes(name))
    return { type: { kind: "text" }, missing: "maybe" };
  if (type.kind === "object")
    return type.fields === undefined ? { type: anyType, missing: "maybe" } : type.fields.get(name);
  if (type.kind === "union") {
    const values = type.of.flatMap((member) => fieldOf(member, name) ?? []);
    if (values.length > 0) return { type: joinTypes(values.map((value) => value.type)), missing: "maybe" };
  }
  return undefined;
}

function absentField(scope: Scope, type: Type, step: FieldStep, context: StepContext): undefined {
  const { program, unit } = scope;
  const place = placeIn(unit, step);
  const field = writeField(step.name);
  const on = subject(scope, context);
  if (type.kind === "object" && type.selection?.left.includes(step.name)) {
    const near = nearest(step.name, type.selection.asked);
    const path = scope.unit.syntax.text.slice(context.path.span.start, step.span.end);
    program.report(
      "not-selected",
      place,
      { path, name: step.name, owner: on.replace(/^The /, "the ") },
      near === undefined ? {} : { notes: [`It asks for \`${near}\`.`] },
    );
    return undefined;
  }
  const fields = fieldNames(type);
  if (fields.length > 0) {
    program.report(
      "unknown-field",
      place,
      { name: step.name, path: on },
      didYouMean(step.name, step.span, fields, writeField),
    );
  } else if (type.kind === "list") {
    const insert = { start: step.span.start, end: step.span.start };
    const inner = fieldOf(type.of, step.name) !== undefined;
    program.report(
      "is-a-list",
      place,
      { path: on, name: step.name },
      {
        notes: [
          `\`[]${field}\` reads it from every element${inner ? "" : ", where it is not known either"}.`,
        ],
        ...((context.index > 0 || context.path.root.kind !== "here") && inner
          ? { fixes: [{ title: `Write []${field}`, edits: [{ span: insert, text: "[]" }] }] }
          : {}),
      },
    );
  } else if (type.kind === "row") {
    program.report(
      "row-field",
      place,
      { field },
      {
        fixes: [
          {
            title: `Write column(${quoteText(step.name)})`,
            edits: [{ span: context.path.span, text: `column(${quoteText(step.name)})` }],
          },
        ],
      },
    );
  } else {
    program.report(
      "unknown-field",
      place,
      { name: step.name, path: on },
      { notes: [`It is ${describeType(type)}.`] },
    );
  }
  return undefined;
}

function fieldNames(type: Type): string[] {
  if (type.kind === "object") return [...(type.fields?.keys() ?? [])];
  if (type.kind === "person") return ["id", "email", "name"];
  return type.kind === "union" ? type.of.flatMap(fieldNames) : [];
}

/** The path up to the step, as written. */
function subject(scope: Scope, { path, index }: StepContext): string {
  const before = path.steps[index - 1];
  if (before === undefined)
    return path.root.kind === "here" ? `The ${scope.here?.what ?? "record"}` : written(scope, path.root.span);
  return written(scope, { start: path.span.start, end: before.span.end });
}

const written = (scope: Scope, span: { start: number; end: number }): string =>
  `\`${scope.unit.syntax.text.slice(span.start, span.end)}\``;

/** Tells that `[]` or `[…]` stands on something that is no list. */
export function notAList(scope: Scope, type: Type, step: StepSyntax, sign: string): undefined {
  scope.program.report("not-a-list", placeIn(scope.unit, step), {
    path: `What stands before \`${sign}\``,
    found: describeType(type),
  });
}

/** Tells that there is no `[0]`, and offers `first` where the path ends with it. */
export function indexStep(
  scope: Scope,
  step: Extract<StepSyntax, { kind: "index" }>,
  context: StepContext,
): undefined {
  const last = context.index === context.path.steps.length - 1;
  const first = step.index === 0 && last;
  scope.program.report(
    "index-path",
    placeIn(scope.unit, step),
    { index: step.index },
    {
      notes: [
        'The order of a list is rarely promised; `[.name == "x"]` selects by content, `| first` takes the first.',
      ],
      fixes: first ? [{ title: "Write | first", edits: [{ span: step.span, text: " | first" }] }] : [],
    },
  );
}
