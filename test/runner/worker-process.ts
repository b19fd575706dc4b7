import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import type { Failure, FileResult, Skip, WorkerMessage } from "./result.ts";
import type { TestFile } from "./test-files.ts";

const WORKER = fileURLToPath(new URL("./worker.ts", import.meta.url));
/** Characters of output kept of one file, the last ones. */
const OUTPUT_LIMIT = 20_000;

/** A worker seen from the parent. */
export interface WorkerProcess {
  /** False once the process has ended; then another one is needed for the next file. */
  readonly alive: () => boolean;
  /** Runs one file; never rejects: a crash or a time-out is a failure of the file. */
  readonly run: (test: TestFile) => Promise<FileResult>;
  /** Lets the process end in its own time, then ends every process that its tests left behind. */
  readonly stop: () => Promise<void>;
  /** Ends the process, whatever it does, and every process it left behind. */
  readonly kill: () => void;
}

/**
 * Starts a worker as the leader of its own process group, so that servers which a hanging test has started
 * end with it.
 */
export function startWorker(): WorkerProcess {
  const child = fork(WORKER, [], { stdio: ["ignore", "pipe", "pipe", "ipc"], detached: true });
  return {
    alive: () => isAlive(child),
    run: (test) => runOne(child, test),
    stop: async () => {
      if (isAlive(child)) {
        child.disconnect();
        await once(child, "exit");
      }
      killGroup(child);
    },
    kill: () => killGroup(child),
  };
}

function runOne(child: ChildProcess, test: TestFile): Promise<FileResult> {
  const started = performance.now();
  const failures: Failure[] = [];
  const skips: Skip[] = [];
  let passed = 0;
  let output = "";
  let running = "";
  let ended = "";

  return new Promise((resolve) => {
    const note = (text: string) => {
      output = (output + text).slice(-OUTPUT_LIMIT);
    };
    const onData = (chunk: Buffer) => note(chunk.toString("utf8"));
    const onMessage = (message: WorkerMessage) => {
      if (message.kind === "started") running = message.test;
      else if (message.kind === "output") note(message.text);
      else if (message.kind === "failed") failures.push(message.failure);
      else if (message.kind === "skipped") skips.push(message.skip);
      else if (message.kind === "passed") passed++;
      else finish();
    };
    const onExit = (code: number | null, signal: string | null) => {
      const message = ended || `the process ended with ${signal ?? `code ${code}`} while the file ran`;
      failures.push({ test: running, message, details: "", stack: "" });
      finish();
    };
    const timer = setTimeout(() => {
      ended = `timed out after ${test.timeoutSeconds} s`;
      killGroup(child);
    }, test.timeoutSeconds * 1000);
    const finish = () => {
      clearTimeout(timer);
      child.off("message", onMessage).off("exit", onExit);
      child.stdout?.off("data", onData);
      child.stderr?.off("data", onData);
      resolve({
        file: test.file,
        passed,
        skips,
        failures,
        output,
        milliseconds: performance.now() - started,
      });
    };
    child.on("message", onMessage).on("exit", onExit);
    child.stdout?.on("data", onData);
    child.stderr?.on("data", onData);
    child.send(test.path);
  });
}

function isAlive(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch (error) {
    // The whole group has ended already.
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}
