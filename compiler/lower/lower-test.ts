import type { Expression, TestStep as StepSyntax, TestDeclaration, TextLiteral } from "../../dsl/index.ts";
import { aliasesOf } from "../bind/aliases.ts";
import { optionType } from "../bind/option-type.ts";
import type { Program } from "../bind/program.ts";
import { resolveInBundle } from "../bundle/paths.ts";
import { placeIn, type Unit } from "../bundle/unit.ts";
import { didYouMean } from "../check/did-you-mean.ts";
import { settingValue, unknownWord } from "../check/setting-value.ts";
import { timeZone } from "../check/time-zone.ts";
import type { SpecTest, TestStep } from "../plan/index.ts";
import { parseJson } from "../shape/parse-json.ts";
import { targets } from "../targets/index.ts";
import { jiraIssue } from "../targets/jira.ts";
import type { TargetVocabulary } from "../targets/target.ts";
import { literalJson } from "./literal-json.ts";
import { makesFields } from "./lower-fields.ts";
import { fileTypeOf } from "./lower-table.ts";

/** A `test` block: what is given, what is expected. Records from files become part of the plan. */
export function lowerTest(program: Program, unit: Unit, syntax: TestDeclaration): SpecTest {
  const steps = syntax.steps.flatMap((step) => {
    const lowered =
      step.kind === "given" ? lowerGiven(program, unit, step) : lowerExpect(program, unit, step);
    return lowered === undefined ? [] : [program.origins.mark(lowered, placeIn(unit, step))];
  });
  if (!syntax.steps.some((step) => step.kind === "expect")) {
    program.report("test-expects-nothing", placeIn(unit, syntax.title), { title: syntax.title.value });
  }
  return program.origins.mark({ title: syntax.title.value, steps }, placeIn(unit, syntax));
}

type Given = Extract<StepSyntax, { kind: "given" }>;
type Expect = Extract<StepSyntax, { kind: "expect" }>;

function lowerGiven(program: Program, unit: Unit, step: Given): TestStep | undefined {
  const name = step.name.text;
  if (name === "import")
    return { kind: "import", values: textValues(program, unit, step, ["zone", "started", "date_order"]) };
  if (name === "option") {
    const values = textValues(program, unit, step, [...unit.options.keys()]);
    checkChoices(program, unit, step);
    return { kind: "option", values };
  }
  if (name === "input" && unit.inputs.size > 0)
    return { kind: "input", values: textValues(program, unit, step, [...unit.inputs.keys()]) };
  const isStream = program.streams.has(name);
  const input = isStream ? undefined : unit.inputs.get(name);
  if (input !== undefined && fileTypeOf(input.syntax) !== undefined) {
    const given =
      step.from === undefined ? givenValue(program, unit, step) : fromFile(program, unit, step.from);
    if (given === undefined || !rowsGiven(program, unit, step, given)) return undefined;
    return { kind: "rows", input: name, rows: [given].flat() };
  }
  if (unit.absent.has(name) && !isStream) return undefined;
  if (!isStream && !allAliases(program).has(name)) {
    const known = [
      ...program.streams.keys(),
      ...allAliases(program),
      "import",
      "option",
      ...(unit.inputs.size > 0 ? ["input"] : []),
    ];
    program.report(
      "test-unknown-given",
      placeIn(unit, step.name),
      { name },
      didYouMean(name, step.name.span, known),
    );
    return undefined;
  }
  const given =
    step.from === undefined ? givenValue(program, unit, step) : fromFile(program, unit, step.from);
  if (given === undefined) return undefined;
  if (isStream && program.types.of(name).record.kind === "row" && !rowsGiven(program, unit, step, given))
    return undefined;
  const parents = [...program.streams.values()].flatMap(({ syntax }) => syntax.each ?? []);
  const stream = isStream ? name : parents.find(({ alias }) => alias.text === name)?.parent.text;
  if (stream !== undefined && !recordsGiven(program, unit, step, stream, given)) return undefined;
  if (!isStream) return { kind: "context", alias: name, record: given };
  const single = !Array.isArray(given);
  return { kind: "records", stream: name, records: single ? [given] : given, single };
}

/** Where records are objects, nothing else can be one. */
function recordsGiven(program: Program, unit: Unit, step: Given, stream: string, given: unknown): boolean {
  if (program.types.of(stream).record.kind !== "object") return true;
  const isObject = (one: unknown): boolean => typeof one === "object" && one !== null && !Array.isArray(one);
  if ((Array.isArray(given) ? given : [given]).every(isObject)) return true;
  program.report("setting-value", placeIn(unit, step.value ?? step.from ?? step.name), {
    name: `given ${step.name.text}`,
    expected: "a record `{ … }` or a list of them",
    found: "another value",
  });
  return false;
}

/** A row of a file is given as cells by header: text, or a list of texts where the header is repeated. */
function rowsGiven(program: Program, unit: Unit, step: Given, given: unknown): boolean {
  const isCell = (cell: unknown): boolean => typeof cell === "string";
  const isRow = (row: unknown): boolean =>
    typeof row === "object" &&
    row !== null &&
    !Array.isArray(row) &&
    Object.values(row).every((cell) => isCell(cell) || (Array.isArray(cell) && cell.every(isCell)));
  if ([given].flat().every(isRow)) return true;
  const at = step.value ?? step.from ?? step.name;
  program.report("setting-value", placeIn(unit, at), {
    name: `given ${step.name.text}`,
    expected: "rows as objects of header and text, or header and a list of texts",
    found: "another value",
  });
  return false;
}

/** Aliases that a record of a mapped stream can be seen through. */
function allAliases(program: Program): Set<string> {
  const names = new Set<string>();
  const mapped = program.entry.maps.map((map) => map.stream.text);
  // Which stream an unknown name was meant to be is told elsewhere.
  if (mapped.some((name) => !program.streams.has(name)))
    return new Set([...program.streams.values()].flatMap(({ syntax }) => syntax.each?.alias.text ?? []));
  for (const map of program.entry.maps)
    for (const alias of aliasesOf(program, map.stream.text).keys()) names.add(alias);
  return names;
}

function givenValue(program: Program, unit: Unit, step: Given): unknown {
  return step.value === undefined ? undefined : literalJson({ program, unit }, step.value);
}

function fromFile(program: Program, unit: Unit, from: TextLiteral): unknown {
  const place = placeIn(unit, from);
  const path = resolveInBundle(from.value, unit.path, program.entry.path);
  if (path === undefined) {
    program.report("use-outside", place, { path: from.value });
    return undefined;
  }
  const text = program.files.read(path);
  if (text === undefined) {
    program.report("file-missing", place, { path: from.value });
    return undefined;
  }
  const json = parseJson(text);
  if ("reason" in json) program.report("sample-invalid", place, { path: from.value, reason: json.reason });
  return "reason" in json ? undefined : json.value;
}

function textValues(
  program: Program,
  unit: Unit,
  step: Given,
  known: readonly string[],
): Record<string, string> {
  const found: [string, string][] = [];
  if (step.value?.kind !== "object") {
    program.report(
      "test-unknown-given",
      placeIn(unit, step.name),
      { name: step.name.text },
      { notes: ["It takes an object: `{ … }`."] },
    );
    return {};
  }
  for (const entry of step.value.entries) {
    const name = entry.key.kind === "name" ? entry.key.text : entry.key.value;
    if (!known.includes(name)) {
      program.report(
        "unknown-option",
        placeIn(unit, entry.key),
        { name },
        didYouMean(name, entry.key.span, known),
      );
    } else if (entry.value.kind === "text") {
      if (name === "zone" && step.name.text === "import") timeZone({ program, unit }, entry.value);
      found.push([name, entry.value.value]);
    } else if (
      step.name.text !== "import" &&
      (entry.value.kind === "number" || entry.value.kind === "boolean")
    ) {
      found.push([name, String(entry.value.value)]);
    } else settingValue({ program, unit }, name, "text", entry.value);
  }
  return Object.fromEntries(found);
}

function checkChoices(program: Program, unit: Unit, step: Given): void {
  for (const entry of step.value?.kind === "object" ? step.value.entries : []) {
    const name = entry.key.kind === "name" ? entry.key.text : entry.key.value;
    const option = unit.options.get(name);
    const type = option === undefined ? undefined : optionType(option);
    const { value } = entry;
    if (type === undefined) continue;
    if (type.kind !== "text") {
      if (value.kind !== type.kind)
        settingValue(
          { program, unit },
          name,
          type.kind === "number" ? "a number" : "`true` or `false`",
          value,
        );
    } else if (value.kind !== "text") settingValue({ program, unit }, name, "text", value);
    else if (type.values !== undefined && !type.values.includes(value.value))
      unknownWord({ program, unit }, name, value.value, type.values, value);
  }
}

function lowerExpect(program: Program, unit: Unit, step: Expect): TestStep | undefined {
  const name = step.name.text;
  if (name === "error" || name === "loss") {
    if (step.value.kind === "text") {
      return name === "error"
        ? { kind: "error", reason: step.value.value }
        : { kind: "loss", code: step.value.value };
    }
    settingValue({ program, unit }, name, "a code as text", step.value);
    return undefined;
  }
  const maps = program.entry.maps.map((map) => map.named?.text ?? map.stream.text);
  if (name !== "issue" && !maps.includes(name)) {
    const known = ["issue", "error", "loss", ...maps];
    program.report(
      "unknown-target",
      placeIn(unit, step.name),
      { owner: "`expect`", name },
      didYouMean(name, step.name.span, known),
    );
    return undefined;
  }
  if (step.value.kind !== "object") {
    settingValue({ program, unit }, name, "an object `{ … }`", step.value);
    return undefined;
  }
  const map = program.entry.maps.find((one) => (one.named?.text ?? one.stream.text) === name);
  checkExpected(program, unit, step.value, targets.get(map?.target.text ?? "") ?? jiraIssue);
  const fields = literalJson({ program, unit }, step.value);
  return fields === undefined
    ? undefined
    : { kind: "entity", map: name, fields: fields as Record<string, unknown> };
}

/** What an entity is expected to have: targets, collections, custom fields by their title or as `field:Title`. */
function checkExpected(
  program: Program,
  unit: Unit,
  value: Extract<Expression, { kind: "object" }>,
  target: TargetVocabulary,
): void {
  const titles = program.entry.maps.flatMap((map) =>
    map.rules.flatMap((rule) =>
      rule.kind === "assign" && rule.target.kind === "field" ? [rule.target.title.value] : [],
    ),
  );
  const known = [...target.fields, ...target.collections].map((one) => one.name);
  // Which fields there are is known only when records are, and not where the map could not be read.
  const { maps } = program.entry;
  const anyTitle =
    maps.length === 0 ||
    maps.some((map) => map.rules.some((rule) => rule.kind === "each" && makesFields(rule)));
  for (const entry of value.entries) {
    const name = entry.key.kind === "name" ? entry.key.text : entry.key.value;
    if (anyTitle && entry.key.kind === "text") continue;
    if (known.includes(name) || titles.includes(name.replace(/^field:/, ""))) continue;
    const more = didYouMean(name, entry.key.kind === "name" ? entry.key.span : undefined, known);
    program.report("unknown-target", placeIn(unit, entry.key), { owner: target.owner, name }, more);
  }
}
