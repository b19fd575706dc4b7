import type { Stream } from "../../../compiler/plan/index.ts";
import type { Partition } from "../../store/extract-state.ts";
import { type EngineContext, sourceOf } from "../engine-context.ts";
import { batchOf } from "../extract/batch-of.ts";
import { recordId } from "../extract/page-records.ts";

/**
 * Asks for a partition's records once more. What comes is not kept with the import.
 * @param ids the records that are wanted; reading ends when they are found
 * @param goodFor milliseconds for which what was read before is as good as new
 * @returns the records that the source still has, by id
 * @throws SourceError when the source cannot be read
 */
export type Reread = (
  stream: Stream,
  partition: Partition,
  ids: readonly string[],
  goodFor: number,
  signal: AbortSignal,
) => Promise<ReadonlyMap<string, unknown>>;

/** What was read of one partition so far. */
interface Reading {
  readonly since: number;
  readonly records: Map<string, unknown>;
  checkpoint?: unknown;
  pages: number;
  over: boolean;
}

/**
 * Records of one partition, and of all, that are held in memory. Files of many issues are brought side by side, each issue's
 * one after the other, in about the order of their records.
 */
const mostOfOne = 500;
const mostRecords = 2000;

/** Makes the function that reads again; askers of one partition wait for each other and share what is read. */
export function createReread(context: EngineContext): Reread {
  const readings = new Map<number, Reading>();
  const queues = new Map<number, Promise<unknown>>();

  const fresh = (partition: Partition): Reading => {
    const reading = { since: context.clock(), records: new Map<string, unknown>(), pages: 0, over: false };
    readings.delete(partition.id);
    readings.set(partition.id, reading);
    return reading;
  };

  /** Lets go of what was read longest ago; what is just being read is kept by its reader. */
  const makeRoom = (): void => {
    let held = readings.values().reduce((sum, { records }) => sum + records.size + 1, 0);
    for (const [id, { records }] of readings) {
      if (held <= mostRecords) return;
      readings.delete(id);
      held -= records.size + 1;
    }
  };

  async function readOn(
    stream: Stream,
    partition: Partition,
    reading: Reading,
    ids: readonly string[],
    signal: AbortSignal,
  ): Promise<void> {
    const alias = stream.parent?.as ?? "";
    const asked =
      batchOf(stream) === undefined
        ? partition.context
        : { ...partition.context, [alias]: [partition.context[alias]] };
    const { checkpoint } = reading;
    const walk = sourceOf(context, stream).walk(stream, {
      context: asked,
      signal,
      ...(checkpoint === undefined ? {} : { checkpoint }),
    });
    for await (const page of walk) {
      for (const [position, record] of page.records.entries()) {
        const id = recordId(stream, { ...partition, pages: reading.pages }, record, position);
        if (id !== undefined) reading.records.set(id, record.value);
      }
      reading.pages += 1;
      reading.checkpoint = page.checkpoint;
      reading.over = page.checkpoint === undefined;
      for (const id of reading.records.keys()) {
        if (reading.records.size <= mostOfOne) break;
        if (!ids.includes(id)) reading.records.delete(id);
      }
      if (ids.every((id) => reading.records.has(id))) return;
    }
    reading.over = true;
  }

  async function find(...[stream, partition, ids, goodFor, signal]: Parameters<Reread>) {
    const known = readings.get(partition.id);
    let reading = known !== undefined && context.clock() - known.since < goodFor ? known : fresh(partition);
    const wanting = (): boolean => !ids.every((id) => reading.records.has(id));
    const begun = reading.pages > 0;
    if (wanting() && !reading.over) await readOn(stream, partition, reading, ids, signal);
    // What was let go of, or stands before the place where reading went on.
    if (wanting() && begun) {
      reading = fresh(partition);
      await readOn(stream, partition, reading, ids, signal);
    }
    makeRoom();
    return new Map(ids.flatMap((id) => (reading.records.has(id) ? [[id, reading.records.get(id)]] : [])));
  }

  return async (stream, partition, ids, goodFor, signal) => {
    const before = queues.get(partition.id) ?? Promise.resolve();
    const mine = before.then(() => find(stream, partition, ids, goodFor, signal));
    // Whoever comes next begins whatever became of this one, whose own asker is told.
    const settled = mine.catch(() => undefined);
    queues.set(partition.id, settled);
    void settled.then(() => {
      if (queues.get(partition.id) === settled) queues.delete(partition.id);
    });
    return await mine;
  };
}
