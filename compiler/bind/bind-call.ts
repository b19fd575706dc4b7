import type { Argument, Call, Fix } from "../../dsl/index.ts";
import { placeIn, type Unit } from "../bundle/unit.ts";
import { cellPatterns } from "../check/cell-patterns.ts";
import { didYouMean } from "../check/did-you-mean.ts";
import { settingValue, unknownWord } from "../check/setting-value.ts";
import type { AnswerHeader, Expression } from "../plan/index.ts";
import { listOf, numberType, type Type, textType } from "../types/type.ts";
import { headerFormats } from "../vocabulary/budget.ts";
import { bindEntries } from "./bind-entries.ts";
import { readArguments } from "./read-call.ts";
import type { Scope } from "./scope.ts";
import { type Bind, type Typed, unresolved } from "./typed.ts";
import { bareWord } from "./word.ts";

/** What `cells(…)` gives one of. */
const cellType: Type = {
  kind: "object",
  fields: new Map([
    ["name", { type: textType, missing: "no" }],
    ["value", { type: textType, missing: "no" }],
  ]),
};

/** Binds a call that stands where a value does: `column("Summary")`, `columns("Labels")`, `header("X-Next")`. */
export function bindCall(scope: Scope, call: Call, bind: Bind): Typed {
  const name = call.name.text;
  if (name === "column" || name === "columns" || name === "cells") return bindColumns(scope, call);
  if (name === "entries") return bindEntries(scope, call, bind);
  if (name === "header" && scope.answer) {
    const header = readHeader(scope, call);
    if (header === undefined) return unresolved(placeIn(scope.unit, call));
    const type = header.as === "text" || header.as === undefined ? textType : numberType;
    return done(scope, call, { kind: "path", root: header, steps: [] }, type, "maybe");
  }
  const { program, unit } = scope;
  const place = placeIn(unit, call);
  for (const argument of call.arguments) bind(scope, argument.value);
  if (program.catalogue.has(name) || unit.adaptors.has(name)) {
    program.report(
      "adaptor-needs-pipe",
      place,
      { name },
      {
        notes: [`An adaptor stands behind its value: \`.field | ${name}\`.`],
        fixes: pipeInstead(unit, call),
      },
    );
  } else
    program.report(
      "unknown-call",
      place,
      { name },
      didYouMean(name, call.name.span, ["column", "columns", "cells", "entries", "header"]),
    );
  return unresolved(place);
}

/** `trim(.name)` as `.name | trim`. */
function pipeInstead(unit: Unit, call: Call): Fix[] {
  const [input, ...others] = call.arguments;
  if (input === undefined || !["path", "pipe"].includes(input.value.kind)) return [];
  const written = ({ span }: Pick<Argument, "span">): string => unit.syntax.text.slice(span.start, span.end);
  const rest = others.length === 0 ? "" : `(${others.map(written).join(", ")})`;
  const text = `${written(input.value)} | ${call.name.text}${rest}`;
  return [{ title: `Write ${text}`, edits: [{ span: call.span, text }] }];
}

function done(scope: Scope, call: Call, plan: Expression, type: Type, missing: Typed["missing"]): Typed {
  const place = placeIn(scope.unit, call);
  return { plan: scope.program.origins.mark(plan, place), type, missing, place };
}

function bindColumns(scope: Scope, call: Call): Typed {
  const { program, unit } = scope;
  const place = placeIn(unit, call);
  const many = call.name.text !== "column";
  if (!scope.rows) {
    program.report("column-outside-file", place, { call: call.name.text });
    return unresolved(place);
  }
  const names: string[] = [];
  let nth = 1;
  for (const { name, value } of call.arguments) {
    if (name?.text === "nth" && !many) {
      if (value.kind === "number" && Number.isInteger(value.value) && value.value >= 1) nth = value.value;
      else settingValue(scope, "nth", "a whole number from 1", value);
    } else if (name !== undefined) {
      const more = didYouMean(name.text, name.span, many ? [] : ["nth"]);
      program.report(
        "extra-argument",
        placeIn(unit, name),
        { name: call.name.text, argument: `argument \`${name.text}\`` },
        more,
      );
    } else if (value.kind === "text") names.push(value.value);
    else if (unit.tables.has(bareWord(value) ?? "")) names.push(...headersOf(scope, value));
    else settingValue(scope, call.name.text, "the header as text", value);
  }
  if (names.length === 0) {
    program.report("missing-argument", place, { name: call.name.text, argument: "a header" });
    return unresolved(place);
  }
  if (call.name.text === "cells") {
    cellPatterns(scope, call);
    return done(scope, call, { kind: "cells", names }, listOf(cellType), "no");
  }
  if (many) return done(scope, call, { kind: "columns", names }, listOf(textType), "no");
  return done(scope, call, { kind: "column", names, nth }, textType, "maybe");
}

/** The keys of a value table, which is a way to write a list of headers once: the plan only has the headers. */
function headersOf(scope: Scope, value: Argument["value"]): readonly string[] {
  const { program, unit } = scope;
  const table = unit.tables.get(bareWord(value) ?? "")!;
  program.used.headers.add(table.syntax);
  const keys = table.syntax.rows.map(({ key }) => key);
  const headers = keys.flatMap((key) => (key.kind === "text" ? [key.value] : []));
  if (table.syntax.from !== undefined || headers.length < keys.length || headers.length === 0)
    settingValue(scope, table.name, "a table whose keys are headers, each a text", value);
  return headers;
}

/** `header("X", as: epoch_seconds)`, in error rules and budgets. */
export function readHeader(scope: Pick<Scope, "program" | "unit">, call: Call): AnswerHeader | undefined {
  const given = readArguments(scope, call, [
    { name: "name", required: true },
    { name: "as", required: false },
  ]);
  const name = given.get("name")?.value;
  const as = given.get("as")?.value;
  if (name === undefined) return undefined;
  if (name.kind !== "text") {
    settingValue(scope, "header", "the header's name as text", name);
    return undefined;
  }
  if (as === undefined) return { kind: "header", name: name.value };
  const word = bareWord(as);
  const format = headerFormats.find((one) => one === word);
  if (format === undefined) {
    unknownWord(scope, "as", word, headerFormats, as);
    return undefined;
  }
  return { kind: "header", name: name.value, as: format };
}
