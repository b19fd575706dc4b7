import { performance } from "node:perf_hooks";

export { type Ended, type MeasuredProcess, runProcess, startProcess } from "./measured-process.ts";

/** One figure of a case. */
export interface Result {
  /** What was measured, such as "mapping: closures". */
  readonly case: string;
  readonly value: number;
  /** Such as "records/s", "ms", "MB". */
  readonly unit: string;
  /** The `case` of the figure that this one is compared with, measured in the same run. */
  readonly peer?: string;
  /** This value divided by the peer's. */
  readonly ratio?: number;
}

/** What a case is given. */
export interface BenchContext {
  /** True for a run that shows that the case works, on little data; its figures mean nothing. */
  readonly quick: boolean;
  /** Says what is being done, on stderr. */
  readonly log: (text: string) => void;
}

/** What a module `bench/<name>.bench.ts` exports. */
export interface BenchCase {
  readonly name: string;
  readonly run: (context: BenchContext) => Promise<readonly Result[]>;
}

/**
 * Middle value; of an even number the mean of the two in the middle.
 *
 * @throws RangeError for an empty list
 */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) throw new RangeError("the median of no values");
  return (lower + upper) / 2;
}

/**
 * Times several ways of doing the same work. They take turns, so that a machine that slows down meanwhile
 * slows all of them. One round more than asked for is run first and not counted.
 *
 * @param rounds how often each is timed, at least 1
 * @param ways the work by name; a promise is waited for
 * @param now clock in milliseconds
 * @returns median milliseconds by name
 */
export async function timeInTurns<Name extends string>(
  rounds: number,
  ways: Readonly<Record<Name, () => unknown>>,
  now: () => number = () => performance.now(),
): Promise<Record<Name, number>> {
  const times = new Map<string, number[]>();
  for (let round = 0; round <= rounds; round++) {
    for (const [name, work] of Object.entries<() => unknown>(ways)) {
      const started = now();
      await work();
      const taken = now() - started;
      if (round > 0) times.set(name, [...(times.get(name) ?? []), taken]);
    }
  }
  const medians: Partial<Record<string, number>> = {};
  for (const [name, taken] of times) medians[name] = median(taken);
  return medians as Record<Name, number>;
}

/** Adds to `result` that it is compared with `peer`, and the ratio. */
export function besides(result: Result, peer: Result): Result {
  return { ...result, peer: peer.case, ratio: result.value / peer.value };
}
