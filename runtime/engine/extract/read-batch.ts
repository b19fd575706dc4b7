import type { Batch, Stream } from "../../../compiler/plan/index.ts";
import type { SourceRecord } from "../../source/source.ts";
import { SourceError } from "../../source/source-error.ts";
import type { Partition } from "../../store/extract-state.ts";
import { type EngineContext, sourceOf } from "../engine-context.ts";
import { compileValue } from "../mapping/index.ts";
import { batchOf } from "./batch-of.ts";
import { commit, endAfter, type Reading } from "./read-partition.ts";
import { tooDeep } from "./recursion.ts";

/**
 * Takes partitions that one request can ask for: those next to each other that differ in their parent alone.
 * @param waiting shortened by what is taken
 */
export function takeBatch(stream: Stream, { size }: Batch, waiting: Partition[]): Partition[] {
  const first = waiting.shift();
  if (first === undefined) return [];
  const around = aroundParent(stream, first);
  const taken = [first];
  for (let next = waiting[0]; next !== undefined && taken.length < size; next = waiting[0]) {
    if (aroundParent(stream, next) !== around) break;
    taken.push(next);
    waiting.shift();
  }
  return taken;
}

function aroundParent(stream: Stream, { context }: Partition): string {
  const { [stream.parent?.as ?? ""]: _parent, ...others } = context;
  return JSON.stringify(others);
}

/**
 * Asks for the children of several parents and gives each partition its own. A partition's page holds its records alone.
 * @throws SourceError when the import must pause; what only concerns these parents ends their partitions
 */
export async function readBatch(
  context: EngineContext,
  stream: Stream,
  opened: readonly Partition[],
  reading: Reading,
  signal: AbortSignal,
  onPage: (records: number) => void,
): Promise<void> {
  const partitions: Partition[] = [];
  for (const partition of opened) {
    const deep = tooDeep(stream, partition);
    if (deep === undefined) {
      partitions.push(partition);
      continue;
    }
    context.onStep("extract:end");
    await context.state.endPartition(partition.id, "truncated", deep);
  }
  if (partitions.length === 0) return;
  let found: ReadonlyMap<string, SourceRecord[]>;
  try {
    found = await ask(context, stream, partitions, signal);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    for (const partition of partitions) {
      const end = endAfter(error, partition);
      if (end === undefined) throw error;
      context.onStep("extract:end");
      await context.state.endPartition(partition.id, end.state, end.reason);
    }
    return;
  }
  for (const partition of partitions) {
    const records = found.get(partition.parent) ?? [];
    const body = Buffer.from(JSON.stringify(records.map(({ value }) => value)));
    await commit(context, stream, partition, { body, records }, reading);
    onPage(records.length);
  }
}

async function ask(
  context: EngineContext,
  stream: Stream,
  partitions: readonly Partition[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, SourceRecord[]>> {
  const { plan, adaptors, info, inputs } = context;
  const alias = stream.parent?.as ?? "";
  const belongs = batchOf(stream)?.belongs;
  const read = belongs === undefined ? undefined : compileValue(plan, adaptors, belongs);
  const base = { options: info.options, inputs, run: info.run };
  const found = new Map<string, SourceRecord[]>(partitions.map(({ parent }) => [parent, []]));
  const asked = {
    ...partitions[0]?.context,
    [alias]: partitions.map((partition) => partition.context[alias]),
  };
  for await (const { records } of sourceOf(context, stream).walk(stream, { context: asked, signal })) {
    for (const record of records) {
      const parent = read === undefined ? record.id : read({ ...base, here: record.value });
      const own =
        typeof parent === "string" || typeof parent === "number" ? found.get(String(parent)) : undefined;
      if (own === undefined) throw astray(stream, parent);
      own.push(record);
    }
  }
  return found;
}

function astray(stream: Stream, parent: unknown): SourceError {
  const written = JSON.stringify(parent)?.slice(0, 80) ?? "nothing";
  return new SourceError({
    outcome: "broken",
    code: "parent-unknown",
    message: `The source gave a record of ${stream.name} that belongs to ${written}, which was not asked for. Say with \`belongs\` in the spec where a record names its parent.`,
  });
}
