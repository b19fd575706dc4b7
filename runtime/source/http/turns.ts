import type { Budget } from "./budget.ts";

/** A limit on how many are at work at the same time; turns are given in the order of asking. */
export function createTurns(count: number): Budget {
  let free = count;
  const waiting: (() => void)[] = [];

  return {
    async take(signal) {
      signal?.throwIfAborted();
      if (free > 0) {
        free -= 1;
        return 1;
      }
      await new Promise<void>((resolve, reject) => {
        const stop = (): void => {
          waiting.splice(waiting.indexOf(go), 1);
          reject(signal?.reason);
        };
        const go = (): void => {
          signal?.removeEventListener("abort", stop);
          resolve();
        };
        signal?.addEventListener("abort", stop, { once: true });
        waiting.push(go);
      });
      return 1;
    },
    done() {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    },
  };
}
