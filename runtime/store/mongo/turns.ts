/** Reads side by side, writes one after the other and alone: no read sees half of a step. */
export interface Turns {
  shared<T>(work: () => Promise<T>): Promise<T>;
  /** In the order of the calls. */
  alone<T>(work: () => Promise<T>): Promise<T>;
}

/** Makes a queue in which nobody waits for a work that came later. */
export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  const reading = new Set<Promise<unknown>>();
  return {
    shared(work) {
      const done = last.then(work);
      const quiet = done.then(
        () => undefined,
        () => undefined,
      );
      reading.add(quiet);
      void quiet.then(() => reading.delete(quiet));
      return done;
    },
    alone(work) {
      const done = Promise.all([last, ...reading]).then(work);
      last = done.then(
        () => undefined,
        () => undefined,
      );
      return done;
    },
  };
}
