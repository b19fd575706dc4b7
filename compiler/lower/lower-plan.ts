import type { Program } from "../bind/program.ts";
import { unnamedSource } from "../bundle/declare.ts";
import type { Unit } from "../bundle/unit.ts";
import { type Plan, planHash } from "../plan/index.ts";
import { lowerAsk } from "./lower-ask.ts";
import { lowerImporter } from "./lower-importer.ts";
import { lowerInput } from "./lower-input.ts";
import { lowerMap } from "./lower-map.ts";
import { lowerOption } from "./lower-option.ts";
import { lowerSource } from "./lower-source.ts";
import { lowerStream } from "./lower-stream.ts";
import { lowerTable } from "./lower-table.ts";
import { lowerTest } from "./lower-test.ts";
import { sourceMapOf } from "./source-map.ts";

/** What a spec comes to; told mistakes leave gaps in it, so it is a plan only when nothing was told. */
export interface Draft {
  readonly importer: Plan["importer"] | undefined;
  readonly inputs: Plan["inputs"];
  readonly options: Plan["options"];
  readonly sources: Plan["sources"];
  readonly streams: Plan["streams"];
  readonly tables: Plan["tables"];
  readonly maps: Plan["maps"];
  readonly tests: Plan["tests"];
}

/** Lowers every declaration, telling everything that is wrong on the way. */
export function lowerDeclarations(program: Program): Draft {
  const { entry, bundle } = program;
  const importer = entry.importer === undefined ? undefined : lowerImporter(program, entry, entry.importer);
  const inputs = [...entry.inputs.values()].map((input) => lowerInput(program, input));
  const options = [...entry.options.values()].map((option) => lowerOption(program, option));
  const sources = [...entry.sources.values()].flatMap((source) => lowerSource(program, source) ?? []);
  const streams = withSources([...program.streams.values()].map((stream) => lowerStream(program, stream)));
  const maps = entry.maps.flatMap((map) => lowerMap(program, entry, map) ?? []);
  const tests = entry.tests.map((test) => lowerTest(program, entry, test));
  const tables = bundle.units.flatMap((unit) =>
    [...unit.tables.values()]
      .filter(
        (table) => table.unit === unit && (unit === entry || program.used.declarations.has(table.syntax)),
      )
      .map((table) => ({ table: lowerTable(program, table), syntax: table.syntax }))
      .filter(({ syntax }) => program.used.declarations.has(syntax) || !program.used.headers.has(syntax))
      .map(({ table }) => table),
  );
  for (const stream of streams) stream.context = program.kept.of(stream.name);
  lowerAsk(program, { streams, maps, tables });
  return { importer, inputs, options, sources, streams, tables, maps, tests };
}

/** Records that stand in others are of the source of those; a union is of the source of its members. */
function withSources(lowered: readonly ReturnType<typeof lowerStream>[]): Plan["streams"] {
  const byName = new Map(lowered.map((stream) => [stream.name, stream]));
  const sourceOf = (name: string, above: readonly string[]): string => {
    const stream = byName.get(name);
    if (stream === undefined || above.includes(name)) return unnamedSource;
    const next = stream.read.kind === "union" ? stream.read.of[0] : stream.parent?.stream;
    return stream.source ?? sourceOf(next ?? "", [...above, name]);
  };
  for (const stream of lowered) stream.source = sourceOf(stream.name, []);
  return lowered as Plan["streams"];
}

/** A plan before it is named and its lines are noted, which takes as long as making it. */
export type PlanContent = Omit<Plan, "hash" | "sourceMap">;

/** Puts the content of a plan together from a draft without mistakes. */
export function assembleContent(program: Program, draft: Draft, importer: Plan["importer"]): PlanContent {
  return {
    planVersion: 1,
    importer,
    inputs: draft.inputs,
    options: draft.options,
    sources: draft.sources,
    streams: draft.streams,
    tables: draft.tables,
    maps: draft.maps,
    adaptors: [...program.pinned].sort(),
    docs: docsOf(program, draft),
    tests: draft.tests,
  };
}

/**
 * Makes the content a plan. Its source map, half of the work and read by few, is made when it is first asked for; then
 * what it is made of is let go.
 */
export function completePlan({ origins, bundle }: Program, content: PlanContent): Plan {
  let make: (() => Plan["sourceMap"]) | undefined = () => sourceMapOf(content, origins, bundle.units);
  let made: Plan["sourceMap"] = {};
  const plan = {
    ...content,
    get sourceMap() {
      if (make !== undefined) made = make();
      make = undefined;
      return made;
    },
  };
  // Last, as it stands in a plan's file; V8 puts accessors of a literal behind all else.
  return Object.assign(plan, { hash: planHash(content) });
}

/** The `///` lines of the entry, by the pointer of what they stand above. */
function docsOf(program: Program, draft: Draft): Plan["docs"] {
  const { entry } = program;
  const docs: [string, string][] = [];
  const add = (pointer: string, text: string | undefined): void => {
    if (text !== undefined) docs.push([pointer, text]);
  };
  add("", entry.importer?.documentation);
  const named = (
    kind: "inputs" | "options" | "sources" | "streams" | "tables",
    of: (unit: Unit, name: string) => string | undefined,
  ): void => {
    for (const [index, node] of draft[kind].entries()) add(`/${kind}/${index}`, of(entry, node.name));
  };
  named("inputs", (unit, name) => unit.inputs.get(name)?.syntax.documentation);
  named("options", (unit, name) => unit.options.get(name)?.syntax.documentation);
  named("sources", (unit, name) => unit.sources.get(name)?.syntax.documentation);
  named("streams", (unit, name) => unit.streams.get(name)?.syntax.documentation);
  named("tables", (unit, name) => unit.tables.get(name)?.syntax.documentation);
  for (const [index, map] of draft.maps.entries()) {
    const syntax = entry.maps.find((one) => (one.named?.text ?? one.stream.text) === map.name);
    add(`/maps/${index}`, syntax?.documentation);
  }
  return Object.fromEntries(docs);
}
