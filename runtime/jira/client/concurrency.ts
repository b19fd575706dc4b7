/** Limits calls in flight, and finds by itself how many the server bears. */
export interface Concurrency {
  /** Resolves when the call may start; call the result when it ended, with how it went. */
  enter(): Promise<(outcome: "fine" | "pushed_back" | "unused", ms: number) => void>;
  /** Calls that may be in flight now. */
  readonly limit: number;
}

/** A call that takes this many times the best seen, and longer than a second, says that the server is at its limit. */
const slow = 4;

/**
 * Additive increase, multiplicative decrease: one more for each round of calls that went well, half after a push-back
 * (429, no answer) or when calls become slow; at most one decrease a second, because all calls of a round push back together.
 * @param maximum never more than this in flight
 * @param clock milliseconds since 1970
 */
export function createConcurrency(maximum: number, clock: () => number): Concurrency {
  let limit = Math.min(maximum, 4);
  let running = 0;
  let best = Number.POSITIVE_INFINITY;
  let lastDecrease = Number.NEGATIVE_INFINITY;
  const queue: (() => void)[] = [];
  const decrease = (): void => {
    const now = clock();
    if (now - lastDecrease < 1000) return;
    lastDecrease = now;
    limit = Math.max(1, limit / 2);
  };
  const admit = (): void => {
    while (running < Math.floor(limit) && queue.length > 0) {
      running++;
      queue.shift()!();
    }
  };
  const leave = (outcome: "fine" | "pushed_back" | "unused", ms: number): void => {
    running--;
    if (outcome === "pushed_back") decrease();
    else if (outcome === "fine") {
      best = Math.min(best, ms);
      if (ms > 1000 && ms > best * slow) decrease();
      else limit = Math.min(maximum, limit + 1 / Math.max(1, limit));
    }
    admit();
  };
  return {
    get limit() {
      return Math.floor(limit);
    },
    enter: () =>
      new Promise((resolve) => {
        queue.push(() => {
          let left = false;
          resolve((outcome, ms) => {
            if (left) return;
            left = true;
            leave(outcome, ms);
          });
        });
        admit();
      }),
  };
}
