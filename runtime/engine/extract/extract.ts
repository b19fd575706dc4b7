import type { Stream } from "../../../compiler/plan/index.ts";
import type { Partition } from "../../store/extract-state.ts";
import type { EngineContext } from "../engine-context.ts";
import { createStageAtHand } from "../stage/stage-at-hand.ts";
import { batchOf } from "./batch-of.ts";
import { chooseRecords } from "./choose.ts";
import { createEmbeddedWalk } from "./embedded-walk.ts";
import { createLimitGate } from "./limit-gate.ts";
import { runPool } from "./pool.ts";
import { readBatch, takeBatch } from "./read-batch.ts";
import { type Reading, readPartition } from "./read-partition.ts";
import { createRecursion } from "./recursion.ts";

const partitionsAtOnce = 64;

/**
 * Reads all streams into the spool, parents first, and goes on where an earlier run stopped.
 * @throws SourceError when the source stops the import, ChooseError when the end user has to choose
 */
export async function extract(context: EngineContext): Promise<void> {
  const { graph, state, info } = context;
  const limit = info.limit === undefined ? undefined : await createLimitGate(context, info.limit);
  const stageAtHand = createStageAtHand(context);
  const embedded = createEmbeddedWalk(context);
  const again = createRecursion(context);
  for (const stream of graph.order) {
    context.signal.throwIfAborted();
    if (stream.read.kind !== "union") {
      if (stream.parent === undefined) {
        context.onStep("extract:open");
        await state.openPartitions([{ stream: stream.name, parent: "", context: {} }]);
      }
      const gate = isLimited(context, stream) ? limit : undefined;
      await readStream(context, stream, { limit: gate, stageAtHand, embedded, again });
    }
    if (stream.choose !== undefined) await chooseRecords(context, stream, stream.choose);
  }
  for (const stream of graph.order) {
    if (graph.maps(stream.name).length > 0 || graph.joined(stream.name)) continue;
    context.onStep("extract:context");
    await state.sweep(stream.name, "extracted", "context");
  }
  context.spool.sync();
}

/** Whether this stream's records, or those of a union they belong to, count against the limit. */
function isLimited({ graph }: EngineContext, stream: Stream): boolean {
  return [stream, ...graph.unions(stream.name)].some((named) => graph.makesIssues(named.name));
}

async function readStream(context: EngineContext, stream: Stream, reading: Reading): Promise<void> {
  const { state } = context;
  const { limit } = reading;
  let after = 0;
  let waiting: Partition[] = [];
  let read = (await state.extractedCounts()).get(stream.name) ?? 0;
  const batch = batchOf(stream);
  const next = async (): Promise<readonly Partition[] | undefined> => {
    if (waiting.length === 0) {
      waiting = [...(await state.listOpen(stream.name, after, Math.max(partitionsAtOnce, batch?.size ?? 0)))];
      after = waiting.at(-1)?.id ?? after;
    }
    const taken = batch === undefined ? waiting.splice(0, 1) : takeBatch(stream, batch, waiting);
    return taken.length === 0 ? undefined : taken;
  };
  await runPool(
    next,
    async (partitions, signal) => {
      if (limit !== undefined && (await limit.satisfied())) {
        for (const { id } of partitions) {
          context.onStep("extract:end");
          await state.endPartition(id, "truncated", limit.reason);
        }
        return;
      }
      const onPage = (records: number): void => {
        read += records;
        context.progress({ phase: "extract", name: stream.name, done: read });
      };
      if (batch !== undefined) await readBatch(context, stream, partitions, reading, signal, onPage);
      else
        for (const partition of partitions)
          await readPartition(context, stream, partition, reading, signal, onPage);
    },
    // In a fixed order where the limit depends on it.
    limit === undefined ? context.concurrency : 1,
    context.signal,
  );
}
