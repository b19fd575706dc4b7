import type { FileResult } from "./result.ts";
import type { TestFile } from "./test-files.ts";
import { startWorker, type WorkerProcess } from "./worker-process.ts";

/** What `runFiles` needs. */
export interface RunOptions {
  /** Files in the order in which they are handed out. */
  readonly files: readonly TestFile[];
  /** Number of processes, at least 1. */
  readonly workers: number;
  /** Called as each file ends. */
  readonly onResult?: (result: FileResult) => void;
  /** Ends all workers at once; the files that were running are reported as failed, the others are not run. */
  readonly signal?: AbortSignal;
}

/**
 * Runs test files over several processes, each of which takes the next file when it has finished one.
 *
 * @returns one result per file, in the order in which they ended
 */
export async function runFiles(options: RunOptions): Promise<FileResult[]> {
  const waiting = [...options.files];
  const results: FileResult[] = [];

  async function lane(): Promise<void> {
    let worker: WorkerProcess | undefined;
    const kill = () => worker?.kill();
    options.signal?.addEventListener("abort", kill);
    try {
      for (let next = waiting.shift(); next && !options.signal?.aborted; next = waiting.shift()) {
        if (!worker?.alive()) {
          await worker?.stop();
          worker = startWorker();
        }
        const result = await worker.run(next);
        results.push(result);
        options.onResult?.(result);
      }
    } finally {
      options.signal?.removeEventListener("abort", kill);
      await worker?.stop();
    }
  }

  const lanes = Math.max(1, Math.min(options.workers, options.files.length));
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
}
