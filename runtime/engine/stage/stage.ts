import type { Stream } from "../../../compiler/plan/index.ts";
import type { StoredPage } from "../../store/extract-state.ts";
import type { EngineContext } from "../engine-context.ts";
import { openPage } from "../extract/stored-values.ts";
import { joinChildren } from "./join-children.ts";
import { placeIssues } from "./place-issues.ts";
import { readTables } from "./read-tables.ts";
import { type ReadyMaps, readyMaps } from "./ready-maps.ts";
import { resolveLinks } from "./resolve-links.ts";
import { type Staged, stageRecord } from "./stage-record.ts";

const pagesAtOnce = 20;
/** Records that are mapped and written in one step, so that a page of any size takes little memory. */
const recordsAtOnce = 200;

/**
 * Maps every record of mapped streams with its children, writes entities and outcomes, then resolves the hierarchy and
 * links over all of them. What is written already is not mapped again, so that it can go on after any crash.
 */
export async function stage(context: EngineContext): Promise<void> {
  const { graph, state } = context;
  const ready = readyMaps({ ...context, plan: await readTables(context) });
  for (const stream of graph.order) {
    const maps = ready.get(stream.name);
    if (maps !== undefined) await stageStream(context, stream, maps);
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

async function stageStream(context: EngineContext, stream: Stream, maps: ReadyMaps): Promise<void> {
  const total = await context.state.countRecords(stream.name);
  let done = total - (await context.state.countRecords(stream.name, "extracted"));
  for (let after = 0; ; ) {
    const pages = await context.state.pagesWith(stream.name, "extracted", after, pagesAtOnce);
    if (pages.length === 0) break;
    for (const page of pages) {
      context.signal.throwIfAborted();
      after = page.id;
      done += await stagePage(context, stream, maps, page);
      context.progress({ phase: "stage", name: stream.name, done, total });
    }
  }
  // Records that were mapped as they were read are told of here too.
  context.progress({ phase: "stage", name: stream.name, done, total });
}

/** Returns how many records were staged. */
async function stagePage(
  context: EngineContext,
  stream: Stream,
  maps: ReadyMaps,
  page: StoredPage,
): Promise<number> {
  const { state } = context;
  const rows = (await state.recordsOf(page, stream.name)).filter((row) => row.state === "extracted");
  const { records, header } = openPage(context, page);
  const [partition] = await state.partitions([page.partition]);
  const ancestors = partition?.context ?? {};
  for (let start = 0; start < rows.length; start += recordsAtOnce) {
    const batch = rows.slice(start, start + recordsAtOnce);
    const joined = await joinChildren(
      context,
      maps.mappings,
      batch.flatMap((row) => (row.id === undefined ? [] : [row.id])),
    );
    const staged: Staged = { outcomes: [], entities: [] };
    for (const row of batch) {
      const join = row.id === undefined ? undefined : joined.get(row.id);
      const results = maps.map({
        record: records[row.position],
        ancestors,
        children: join?.children ?? {},
        header,
      });
      const own = stageRecord({ row, space: stream.identity, results, children: join?.rows ?? [] }, staged);
      staged.outcomes.push({ row: row.row, ...own });
    }
    context.onStep("stage:page");
    await state.commitStage(staged.outcomes, staged.entities);
  }
  return rows.length;
}
