/** Runs cases of one kind beside the thread that watches: a case that never ends can only be ended from outside. */
import { parentPort, workerData } from "node:worker_threads";
import type { Breach } from "./kind.ts";
import { kinds } from "./kinds.ts";

/** What a worker is told. */
export interface Task {
  readonly kind: string;
  readonly seed: number;
  readonly runs: number;
  readonly path?: string | undefined;
  /** Counts the cases as they are begun; the watcher reads it. */
  readonly begun: Int32Array<SharedArrayBuffer>;
  /** Shows the case at `path` and tries nothing. */
  readonly showOnly?: boolean;
}

/** What it answers once. */
export interface Answer {
  readonly breach?: Breach | undefined;
  readonly input?: string;
}

const { kind: name, seed, runs, path, begun, showOnly } = workerData as Task;
const entry = kinds.find((one) => one.name === name);
if (entry === undefined) throw new Error(`There is no kind ${name}.`);
const kind = await entry.load();

const answer: Answer =
  showOnly === true
    ? { input: kind.input(seed, path ?? "0") }
    : { breach: kind.run({ seed, runs, path, onCase: () => Atomics.add(begun, 0, 1) }) };
parentPort?.postMessage(answer);
