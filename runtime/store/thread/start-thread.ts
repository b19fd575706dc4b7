import { Worker } from "node:worker_threads";
import { type Patience, usualLimitMs } from "../patience.ts";
import { unpackError } from "./carry-error.ts";
import { type Answer, packCall, type Target, type ThreadData, type Waits } from "./messages.ts";

/** Megabytes for what is new on the thread's heap: it holds a page at a time, and its garbage should not pile up. */
const youngGeneration = 6;

/** Calls a method of the store in the thread. */
export type Remote = <Result>(
  target: Target,
  method: string,
  ...values: readonly unknown[]
) => Promise<Result>;

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Starts the store's thread.
 * @param directory of the store
 * @param patience with a store that cannot be used; the clock is the thread's own
 * @returns how to call it, and how to end it once it has answered everything
 */
export function startThread(
  directory: string,
  { limitMs = usualLimitMs, onWait }: Patience = {},
): {
  readonly call: Remote;
  readonly end: () => Promise<void>;
} {
  // The file has the ending of this one: in the published package, both are JavaScript.
  const program = import.meta.url.endsWith(".ts")
    ? new URL("./store-thread.ts", import.meta.url)
    : new URL("./store-thread.js", import.meta.url);
  const worker = new Worker(program, {
    name: "store",
    workerData: { directory, limitMs } satisfies ThreadData,
    // What the process was started with (preloaded modules, by paths that may be relative) is not for this thread.
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb: youngGeneration },
  });
  worker.unref();
  const waiting = new Map<number, Waiting>();
  let calls = 0;
  let ended: Error | undefined;
  let closing = false;
  /** Calls of this turn, which travel together. */
  let batch: string[] = [];

  const take = (id: number): Waiting | undefined => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) worker.unref();
    return one;
  };
  const die = (error: Error): void => {
    ended ??= error;
    for (const id of [...waiting.keys()]) take(id)?.reject(ended);
  };
  worker.on("message", (answers: readonly Answer[] | Waits) => {
    if ("reason" in answers) return onWait?.(answers.reason);
    for (const answer of answers) {
      const one = take(answer.id);
      if ("error" in answer) one?.reject(unpackError(answer.error));
      else one?.resolve(answer.value);
    }
  });
  worker.on("messageerror", (error) => die(lost(error)));
  worker.on("error", (error) => die(lost(error)));
  worker.on("exit", (code) =>
    die(closing ? new Error("The store is closed.") : lost(new Error(`it ended with ${code}`))),
  );

  const post = (): void => {
    worker.postMessage(`[${batch.join(",")}]`);
    batch = [];
  };
  const call: Remote = <Result>(target: Target, method: string, ...values: readonly unknown[]) =>
    new Promise<Result>((resolve, reject) => {
      if (ended !== undefined) return reject(ended);
      if (closing) return reject(new Error("The store is closed."));
      const id = calls++;
      const packed = packCall({ id, target, method, values });
      waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      if (waiting.size === 1) worker.ref();
      if (batch.push(packed) === 1) queueMicrotask(post);
    });
  const end = async (): Promise<void> => {
    // There is nothing to close in a thread that has ended; whoever used it has been told why.
    if (ended !== undefined) return;
    const exited = new Promise<void>((resolve) => worker.once("exit", () => resolve()));
    const answered = call<void>("store", "close");
    closing = true;
    try {
      await answered;
    } finally {
      worker.ref();
      await exited;
    }
  };
  return { call, end };
}

const lost = (cause: Error): Error =>
  new Error(
    `The thread that keeps the import's state has died: ${cause.message}. What it had confirmed is kept; resume the import.`,
    { cause },
  );
