import { Worker } from "node:worker_threads";
import type { Breach } from "./kind.ts";
import type { Answer, Task } from "./worker.ts";

/** How long one case may take, in milliseconds: a thousand times what most take, for a machine that is busy. */
const caseLimit = 20_000;
/** How often the watcher looks, in milliseconds. */
const lookEvery = 500;

/** What came of the cases of one kind. */
export interface KindResult {
  readonly kind: string;
  readonly runs: number;
  readonly breach?: Breach | undefined;
  readonly milliseconds: number;
}

/**
 * Runs one kind in a thread of its own and ends it where a case takes too long.
 * @throws Error when the thread itself ends by an error that is no breach
 */
export async function runKind(task: Omit<Task, "begun" | "showOnly">): Promise<KindResult> {
  const started = performance.now();
  const begun = new Int32Array(new SharedArrayBuffer(4));
  const answer = await answerOf({ ...task, begun });
  const milliseconds = performance.now() - started;
  const result = { kind: task.kind, runs: task.runs, milliseconds };
  if (answer !== "late") return { ...result, breach: answer.breach };
  const path = task.path ?? String(Math.max(0, (begun[0] ?? 0) - 1));
  const shown = await answerOf({ ...task, path, begun: begun.fill(1), showOnly: true });
  const input = shown === "late" ? "(its input takes as long to make)" : (shown.input ?? "");
  return { ...result, breach: { reason: `One case took longer than ${caseLimit / 1000} s.`, input, path } };
}

function answerOf(task: Task): Promise<Answer | "late"> {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { workerData: task });
  return new Promise((resolve, reject) => {
    let last = Atomics.load(task.begun, 0);
    let since = performance.now();
    const timer = setInterval(() => {
      const now = Atomics.load(task.begun, 0);
      // Before the first case the thread loads what it tries, which is no case and may take its time.
      if (now !== last || now === 0) {
        last = now;
        since = performance.now();
      } else if (performance.now() - since > caseLimit) end(() => resolve("late"));
    }, lookEvery);
    const end = (how: () => void): void => {
      clearInterval(timer);
      // Ending it makes it exit, which is nothing to tell.
      worker.removeAllListeners("exit");
      void worker.terminate().then(how, reject);
    };
    worker.once("message", (answer: Answer) => end(() => resolve(answer)));
    worker.once("error", (error) => end(() => reject(error)));
    worker.once("exit", (code) =>
      end(() => reject(new Error(`The thread of ${task.kind} ended with ${code}.`))),
    );
  });
}
