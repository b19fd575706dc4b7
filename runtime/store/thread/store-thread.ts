/**
 * The program of the store's thread: opens the rows and answers calls. Every call is begun when it arrives, in the order of
 * arrival, and none waits for the one before it: writes that wait for the disk share a commit that way.
 */
import { parentPort, workerData } from "node:worker_threads";
import type { LeaseRequest } from "../leases.ts";
import { firstPauseMs, longestPauseMs } from "../patience.ts";
import { createDirectRows } from "../sqlite/direct-rows.ts";
import { packError } from "./carry-error.ts";
import {
  type Answer,
  type Call,
  type OpenedState,
  type ThreadData,
  unpackCalls,
  type Waits,
} from "./messages.ts";

type Methods = Readonly<Record<string, (...values: unknown[]) => Promise<unknown>>>;

if (parentPort === null)
  throw new Error("This is the program of a worker thread; createThreadRows starts it.");
const port = parentPort;

const { directory, limitMs } = workerData as ThreadData;
const nap = new Int32Array(new SharedArrayBuffer(4));
const store = createDirectRows(directory, (reason, waited) => {
  if (waited === 0) port.postMessage({ reason } satisfies Waits);
  const pause = Math.max(firstPauseMs, Math.min(waited, longestPauseMs));
  if (waited + pause > limitMs) return undefined;
  Atomics.wait(nap, 0, 0, pause);
  return pause;
});
const states: Methods[] = [];
const underWay = new Set<Promise<void>>();

const methods = (target: object): Methods => ({ ...target }) as Methods;
const leases = methods({
  ...store.leases,
  // A function does not pass between threads: the ids of processes that are known to be dead come in its place.
  acquire: (request: Omit<LeaseRequest, "alive">, dead: readonly number[]) =>
    store.leases.acquire({ ...request, alive: (pid) => !dead.includes(pid) }),
});
const whole = methods({
  ...store,
  async open(...values: Parameters<typeof store.open>): Promise<OpenedState> {
    const state = await store.open(...values);
    return { handle: states.push(methods(state)) - 1, methods: Object.keys(state) };
  },
  async close() {
    await Promise.all(underWay);
    await store.close();
  },
});

let answers: Answer[] = [];
const post = (answer: Answer): void => {
  if (answers.push(answer) > 1) return;
  queueMicrotask(() => {
    port.postMessage(answers);
    answers = [];
  });
};

async function perform({ target, method, values }: Call): Promise<unknown> {
  const of = target === "store" ? whole : target === "leases" ? leases : states[target];
  const called = of?.[method];
  if (called === undefined) throw new Error(`The store has no ${target}.${method}.`);
  return await called(...values);
}

async function answer(call: Call): Promise<void> {
  const { id } = call;
  try {
    post({ id, value: await perform(call) });
  } catch (error) {
    post({ id, error: packError(error) });
  }
}

function take(call: Call): void {
  const answered = answer(call);
  if (call.target === "store" && call.method === "close") {
    // Nothing comes after it; without the port the thread has nothing left to do, and ends.
    void answered.finally(() => setImmediate(() => port.close()));
    return;
  }
  underWay.add(answered);
  void answered.finally(() => underWay.delete(answered));
}

port.on("message", (calls: string) => {
  for (const call of unpackCalls(calls)) take(call);
});
