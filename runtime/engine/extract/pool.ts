/**
 * Works through tasks, at most `concurrency` at a time. The first failure stops the others through the signal they were
 * given, and is thrown when all have ended.
 * @param next the next task, or undefined when there is none left
 */
export async function runPool<Task>(
  next: () => Promise<Task | undefined>,
  work: (task: Task, signal: AbortSignal) => Promise<void>,
  concurrency: number,
  signal: AbortSignal,
): Promise<void> {
  const stop = new AbortController();
  const both = AbortSignal.any([signal, stop.signal]);
  const failures: unknown[] = [];
  // Tasks are fetched one after the other, so that no two workers get the same one.
  let fetching: Promise<unknown> = Promise.resolve();
  const fetch = (): Promise<Task | undefined> => {
    const mine = fetching.then(next);
    fetching = mine.catch(() => undefined);
    return mine;
  };
  const worker = async (): Promise<void> => {
    try {
      while (!both.aborted) {
        const task = await fetch();
        if (task === undefined) return;
        await work(task, both);
      }
    } catch (error) {
      failures.push(error);
      stop.abort(error);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  signal.throwIfAborted();
  if (failures.length > 0) throw failures[0];
}
