import { setTimeout as delay } from "node:timers/promises";
import { StoreUnavailableError } from "./documents/documents.ts";

/** How long a store that does not answer is waited for. */
export interface Patience {
  /** Milliseconds; after them the call fails with what the store said last. Default 60,000. */
  readonly limitMs?: number;
  readonly clock?: () => number;
  readonly sleep?: (milliseconds: number) => Promise<void>;
  /** Told when the waiting begins, with the reason. */
  readonly onWait?: (reason: string) => void;
}

export const firstPauseMs = 50;
export const longestPauseMs = 2_000;
/** How long a store is waited for where nothing else is said. */
export const usualLimitMs = 60_000;

/**
 * Makes the function that repeats work while the store cannot be used, with growing pauses: an import goes on by itself when
 * the store returns. The work must do no harm when it is done twice, since its first outcome may be unknown.
 */
export function createRetry({
  limitMs = usualLimitMs,
  clock = Date.now,
  sleep = (milliseconds) => delay(milliseconds),
  onWait,
}: Patience = {}): <T>(work: () => Promise<T>) => Promise<T> {
  /** Since somebody waited in vain; then others are told at once, until the store answers. */
  let away = false;
  return async (work) => {
    let until: number | undefined;
    for (let pause = firstPauseMs; ; pause = Math.min(2 * pause, longestPauseMs)) {
      try {
        const result = await work();
        away = false;
        return result;
      } catch (error) {
        if (!(error instanceof StoreUnavailableError)) throw error;
        if (until === undefined) {
          until = clock() + limitMs;
          onWait?.(error.message);
        }
        if (away || clock() + pause > until) {
          away = true;
          throw error;
        }
      }
      await sleep(pause);
    }
  };
}
