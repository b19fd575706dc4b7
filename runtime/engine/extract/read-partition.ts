import type { Stream } from "../../../compiler/plan/index.ts";
import type { SourcePage } from "../../source/source.ts";
import { SourceError } from "../../source/source-error.ts";
import { StoreUnavailableError } from "../../store/documents/documents.ts";
import type { PageBytes, Partition, PartitionEnd } from "../../store/extract-state.ts";
import type { Reason } from "../../store/load-state.ts";
import { createRetry } from "../../store/patience.ts";
import { type EngineContext, sourceOf } from "../engine-context.ts";
import type { StageAtHand } from "../stage/stage-at-hand.ts";
import type { EmbeddedWalk } from "./embedded-walk.ts";
import type { LimitGate } from "./limit-gate.ts";
import { pageRecords } from "./page-records.ts";
import { type Recursion, tooDeep } from "./recursion.ts";

/** What reading shares between the partitions of a stream. */
export interface Reading {
  readonly limit: LimitGate | undefined;
  readonly stageAtHand: StageAtHand;
  readonly embedded: EmbeddedWalk;
  readonly again: Recursion;
}

/** Pages in a row without a new record after which a walk is taken to go in circles. */
const mostStalePages = 50;

/**
 * Reads one partition from its checkpoint to its end, a step of the store per page. While a page is written, the next one is
 * read and mapped, and its own step follows without a wait in between.
 * @throws SourceError when the import must pause; what only concerns this partition ends the partition
 */
export async function readPartition(
  context: EngineContext,
  stream: Stream,
  partition: Partition,
  reading: Reading,
  signal: AbortSignal,
  onPage: (records: number) => void,
): Promise<void> {
  const deep = tooDeep(stream, partition);
  if (deep !== undefined) {
    context.onStep("extract:end");
    await context.state.endPartition(partition.id, "truncated", deep);
    return;
  }
  let at = partition;
  for (let restarted = false; ; restarted = true) {
    try {
      await readPages(context, stream, at, reading, signal, onPage);
      return;
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      const [current] = await context.state.partitions([partition.id]);
      at = current ?? at;
      if (error.outcome === "cursor_expired" && !restarted) {
        context.onStep("extract:restart");
        await context.state.restartPartition(partition.id);
        const { checkpoint: _expired, ...fresh } = at;
        at = fresh;
        continue;
      }
      const end = endAfter(error, at);
      if (end === undefined) throw error;
      context.onStep("extract:end");
      await context.state.endPartition(partition.id, end.state, end.reason);
      return;
    }
  }
}

/** How an error ends a partition; undefined when it concerns the whole import. */
export function endAfter(
  error: SourceError,
  partition: Partition,
): { state: PartitionEnd; reason: Reason } | undefined {
  const reason = { code: error.as ?? error.code, message: error.message };
  if (error.outcome === "skip") {
    // A part of the pages is there already: what is missing was not skipped as a whole.
    return { state: partition.pages === 0 ? "skipped" : "truncated", reason };
  }
  const ofThisRecord =
    error.outcome === "forbidden" || error.outcome === "gone" || error.outcome === "bad_request";
  if (!ofThisRecord || partition.parent === "") return undefined;
  return { state: partition.pages === 0 ? "failed" : "truncated", reason };
}

async function readPages(
  context: EngineContext,
  stream: Stream,
  partition: Partition,
  reading: Reading,
  signal: AbortSignal,
  onPage: (records: number) => void,
): Promise<void> {
  const { limit } = reading;
  const walk =
    stream.read.kind === "embedded"
      ? reading.embedded(stream, partition)
      : sourceOf(context, stream).walk(stream, {
          context: partition.context,
          signal,
          ...(partition.checkpoint === undefined ? {} : { checkpoint: partition.checkpoint }),
        });
  const pages = walk[Symbol.asyncIterator]();
  let current = partition;
  let stale = 0;
  let coming: Promise<IteratorResult<SourcePage>>;
  let written: Promise<void> = Promise.resolve();
  const ask = (): void => {
    coming = pages.next();
    // Its failure is seen when it is awaited; until then it must not count as unhandled.
    coming.catch(() => undefined);
  };
  /** Not async, as the frame of a function that waits keeps the page: it is to be let go of while it is written. */
  const take = ({ done, value: page }: IteratorResult<SourcePage>): Promise<boolean> => {
    if (done === true) return written.then(() => true);
    const last = page.checkpoint === undefined;
    const records = page.records.length;
    const before = written;
    written = commit(context, stream, current, page, reading).then((fresh) => {
      stale = fresh === 0 && records > 0 ? stale + 1 : 0;
      onPage(records);
    });
    // As with a page that is asked for.
    written.catch(() => undefined);
    current = { ...current, pages: current.pages + 1, records: current.records + records };
    if (limit === undefined && !last) ask();
    return (limit === undefined && !last ? before : written).then(() => last);
  };
  try {
    ask();
    while (!(await coming!.then(take))) {
      if (stale >= mostStalePages) {
        throw new SourceError({
          outcome: "broken",
          code: "page-repeats",
          message: `${stale} pages of ${stream.name} in a row held no new record, so the walk seems to go in circles. Check \`pages\` in the spec.`,
        });
      }
      if (limit === undefined) continue;
      if (await limit.satisfied()) {
        context.onStep("extract:end");
        await context.state.endPartition(partition.id, "truncated", limit.reason);
        return;
      }
      ask();
    }
  } catch (error) {
    // Where a page could not be kept, that is what is told.
    await written;
    throw error;
  } finally {
    // Not awaited: a request on its way ends with the signal.
    pages.return?.(undefined)?.catch(() => undefined);
  }
}

/** Goes on at once where there is room for a page; where there is none it is waited for. */
function withRoom(append: () => PageBytes, keep: (bytes: PageBytes) => Promise<number>): Promise<number> {
  let bytes: PageBytes;
  try {
    bytes = append();
  } catch (error) {
    if (!(error instanceof StoreUnavailableError)) throw error;
    return createRetry()(async () => append()).then(keep);
  }
  return keep(bytes);
}

/** Writes a page with its records, what they open, and where the walk goes on. Returns how many records were new. */
export function commit(
  context: EngineContext,
  stream: Stream,
  partition: Partition,
  page: SourcePage,
  { limit, stageAtHand, again }: Reading,
): Promise<number> {
  const groups = pageRecords(context.graph, stream, partition, page, again);
  const admitted = limit === undefined ? groups : limit.admit(groups);
  const staged = stageAtHand(stream, partition, page, admitted);
  const keep = (bytes: PageBytes): Promise<number> => {
    context.onStep("extract:page");
    return context.state.commitPage({
      partition: partition.id,
      number: partition.pages,
      bytes,
      groups: staged?.groups ?? admitted,
      ...(staged === undefined ? {} : { entities: staged.entities }),
      ...(page.checkpoint === undefined
        ? { end: { state: "complete" as const } }
        : { checkpoint: page.checkpoint }),
    });
  };
  const committed = withRoom(() => context.spool.append(stream.name, page.body), keep);
  if (limit === undefined) return committed;
  return committed.then(async (fresh) => {
    await limit.learn(page, admitted, partition);
    return fresh;
  });
}
