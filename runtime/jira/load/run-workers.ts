/**
 * Takes pieces of work one after the other and does several at once. After a failure no new piece is begun; those at
 * work are heard out, so that what they did is written down.
 * @param next the next piece, undefined at the end; never called twice at the same time
 * @throws the first failure, or the signal's reason when aborted
 */
export async function runWorkers<T>(
  workers: number,
  next: () => Promise<T | undefined>,
  work: (piece: T) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  let turn: Promise<unknown> = Promise.resolve();
  let stopped = false;
  const take = (): Promise<T | undefined> => {
    const mine = turn.then(() => (stopped || signal.aborted ? undefined : next()));
    // The next in the queue must not fail for this one's failure; its own caller gets the error.
    turn = mine.catch(() => undefined);
    return mine;
  };
  const worker = async (): Promise<void> => {
    try {
      for (let piece = await take(); piece !== undefined; piece = await take()) await work(piece);
    } catch (error) {
      stopped = true;
      throw error;
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: workers }, worker));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
  signal.throwIfAborted();
}
