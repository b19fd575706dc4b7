import type { Program } from "../bind/program.ts";
import { unnamedSource } from "../bundle/declare.ts";
import type { Plan } from "../plan/plan.generated.ts";
import { lowerAsk } from "./lower-ask.ts";
import { lowerImporter } from "./lower-importer.ts";
import { lowerInput } from "./lower-input.ts";
import { lowerMap } from "./lower-map.ts";
import { lowerOption } from "./lower-option.ts";
import { lowerSource } from "./lower-source.ts";
import { lowerStream } from "./lower-stream.ts";
import { lowerTable } from "./lower-table.ts";
import { lowerTest } from "./lower-test.ts";

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
