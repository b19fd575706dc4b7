import type { Mapping } from "../../../compiler/plan/index.ts";
import type { EngineContext } from "../engine-context.ts";
import { type Children, compileMaps, compileValue, type IssueMapper } from "../mapping/index.ts";
import type { MappedRecord } from "./stage-record.ts";
import { tellRow } from "./tell-row.ts";

/** What a record is mapped with. */
export interface RecordInput {
  readonly record: unknown;
  readonly header?: readonly string[] | undefined;
  /** Kept ancestors by alias. */
  readonly ancestors: Readonly<Record<string, unknown>>;
  readonly children: Readonly<Record<string, Children>>;
}

/** The maps of one stream, compiled. */
export interface ReadyMaps {
  readonly mappings: readonly Mapping[];
  /** What each map makes of a record; a record that is refused gets the title that it would have had. */
  map(input: RecordInput): MappedRecord["results"];
}

/** Compiles a plan's maps, by stream; streams without a map have no row. */
export function readyMaps(context: EngineContext): ReadonlyMap<string, ReadyMaps> {
  const mappers = compileMaps(context.plan, context.adaptors);
  return new Map(
    context.graph.order.flatMap((stream) => {
      const maps = context.graph.maps(stream.name);
      return maps.length === 0 ? [] : [[stream.name, ready(context, maps, mappers)] as const];
    }),
  );
}

function ready(
  context: EngineContext,
  mappings: readonly Mapping[],
  mappers: ReadonlyMap<string, IssueMapper>,
): ReadyMaps {
  const { info, inputs } = context;
  const [site] = [...context.sources.values()].flatMap((source) => source.site?.() ?? []);
  const maps = mappings.map((mapping) => ({
    name: mapping.name,
    mapper: mappers.get(mapping.name)!,
    overflow: Object.keys(mapping.overflow).length === 0 ? undefined : mapping.overflow,
    title: titleOf(context, mapping),
  }));
  return {
    mappings,
    map: (input) =>
      maps.map(({ name, mapper, overflow, title }) => {
        const { record, header, ancestors, children } = input;
        const result = mapper.map({
          record,
          context: ancestors,
          children,
          options: info.options,
          inputs,
          run: info.run,
          header,
          site,
        });
        return {
          map: name,
          target: mapper.mapping.target,
          overflow,
          result: tellRow(result, mapper.mapping, record, header),
          title: result.kind === "mapped" ? undefined : title(input),
        };
      }),
  };
}

/** Names a record that the map refuses, by what its summary or its name would have been. */
function titleOf(context: EngineContext, map: Mapping): (input: RecordInput) => string | undefined {
  const summary = map.assignments.find(
    ({ target }) =>
      target.kind === "standard" && target.name === (map.target === "issue" ? "summary" : "name"),
  );
  if (summary === undefined) return () => undefined;
  const read = compileValue(context.plan, context.adaptors, summary.value);
  return ({ record, header, ancestors }) => {
    const value = read({
      here: record,
      aliases: { ...ancestors, [map.as]: record },
      options: context.info.options,
      inputs: context.inputs,
      run: context.info.run,
      header,
    });
    return typeof value === "string" ? value : undefined;
  };
}
