import type { Mapping, Stream } from "../../../compiler/plan/index.ts";
import type { StoredPage } from "../../store/extract-state.ts";
import type { EngineContext } from "../engine-context.ts";
import { openPage } from "../extract/stored-values.ts";
import { compileMaps, compileValue, type IssueMapper } from "../mapping/index.ts";
import { joinChildren } from "./join-children.ts";
import { placeIssues } from "./place-issues.ts";
import { resolveLinks } from "./resolve-links.ts";
import { stageRecord } from "./stage-record.ts";

const pagesAtOnce = 20;
/** Records that are mapped and written in one step, so that a page of any size takes little memory. */
const recordsAtOnce = 200;

/** A map with what names a record that it refuses. */
interface ReadyMap {
  readonly mapper: IssueMapper;
  readonly title: (
    record: unknown,
    aliases: Readonly<Record<string, unknown>>,
    header?: readonly string[],
  ) => string | undefined;
}

/**
 * Maps every record of mapped streams with its children, writes entities and outcomes, then resolves the hierarchy and
 * links over all of them. What is written already is not mapped again, so that it can go on after any crash.
 */
export async function stage(context: EngineContext): Promise<void> {
  const { graph, state, plan } = context;
  const mappers = compileMaps(plan, context.adaptors);
  for (const stream of graph.order) {
    const maps = graph.maps(stream.name);
    if (maps.length > 0)
      await stageStream(
        context,
        stream,
        maps.map((map) => readyMap(context, map, mappers)),
      );
  }
  for (const stream of graph.order) {
    if (graph.joined(stream.name) && graph.maps(stream.name).length === 0) {
      context.onStep("stage:context");
      await state.sweep(stream.name, "extracted", "context");
    }
  }
  await placeIssues(context);
  await resolveLinks(context);
}

function readyMap(context: EngineContext, map: Mapping, mappers: ReadonlyMap<string, IssueMapper>): ReadyMap {
  const summary = map.assignments.find(
    ({ target }) => target.kind === "standard" && target.name === "summary",
  );
  const read =
    summary === undefined ? undefined : compileValue(context.plan, context.adaptors, summary.value);
  return {
    mapper: mappers.get(map.name)!,
    title(record, aliases, header) {
      const value = read?.({
        here: record,
        aliases: { ...aliases, [map.as]: record },
        options: context.info.options,
        inputs: context.inputs,
        run: context.info.run,
        ...(header === undefined ? {} : { header }),
      });
      return typeof value === "string" ? value : undefined;
    },
  };
}

async function stageStream(context: EngineContext, stream: Stream, maps: readonly ReadyMap[]): Promise<void> {
  const total = await context.state.countRecords(stream.name);
  let done = total - (await context.state.countRecords(stream.name, "extracted"));
  for (let after = 0; ; ) {
    const pages = await context.state.pagesWith(stream.name, "extracted", after, pagesAtOnce);
    if (pages.length === 0) return;
    for (const page of pages) {
      context.signal.throwIfAborted();
      after = page.id;
      done += await stagePage(context, stream, maps, page);
      context.progress({ phase: "stage", name: stream.name, done, total });
    }
  }
}

/** Returns how many records were staged. */
async function stagePage(
  context: EngineContext,
  stream: Stream,
  maps: readonly ReadyMap[],
  page: StoredPage,
): Promise<number> {
  const { state, info, inputs } = context;
  const rows = (await state.recordsOf(page, stream.name)).filter((row) => row.state === "extracted");
  const { records, header } = openPage(context, page);
  const [partition] = await state.partitions([page.partition]);
  const ancestors = partition?.context ?? {};
  for (let start = 0; start < rows.length; start += recordsAtOnce) {
    const batch = rows.slice(start, start + recordsAtOnce);
    const joined = await joinChildren(
      context,
      maps.map(({ mapper }) => mapper.mapping),
      batch.flatMap((row) => (row.id === undefined ? [] : [row.id])),
    );
    const staged = batch.map((row) => {
      const record = records[row.position];
      const join = row.id === undefined ? undefined : joined.get(row.id);
      const results = maps.map(({ mapper, title }) => {
        const result = mapper.map({
          record,
          context: ancestors,
          children: join?.children ?? {},
          options: info.options,
          inputs,
          run: info.run,
          ...(header === undefined ? {} : { header }),
        });
        const named = result.kind === "mapped" ? undefined : title(record, ancestors, header);
        return { map: mapper.mapping.name, result, ...(named === undefined ? {} : { title: named }) };
      });
      return stageRecord({ row, space: stream.identity, results, children: join?.rows ?? [] });
    });
    context.onStep("stage:page");
    await state.commitStage(
      staged.flatMap(({ outcomes }) => outcomes),
      staged.flatMap(({ entities }) => entities),
    );
  }
  return rows.length;
}
