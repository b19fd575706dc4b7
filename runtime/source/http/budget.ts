import type { Clock, Sleep } from "../source.ts";

/** What an answer said about the limit. */
export interface BudgetNews {
  /** Requests allowed per window. */
  readonly limit?: number;
  /** Requests left in the current window. */
  readonly remaining?: number;
  /** When the window ends, milliseconds since 1970 by our clock. */
  readonly reset?: number;
}

export interface Budget {
  /** Waits for a turn, in the order of asking. Each turn ends with `done`. */
  take(signal?: AbortSignal): Promise<void>;
  done(news: BudgetNews): void;
  /** Nobody gets a turn before this time, in milliseconds since 1970. */
  blockUntil(time: number): void;
}

export interface BudgetOptions {
  readonly count: number;
  /** Milliseconds. */
  readonly window: number;
  readonly clock: Clock;
  readonly sleep: Sleep;
}

/** Share of a window that may be used at once; with the pace below, no window of any position holds more than `count`. */
const burstShare = 0.03;

/**
 * A rate limit that is kept before the server has to say no: GCRA (the generic cell rate algorithm: a theoretical arrival
 * time that each turn moves on), replaced by the server's own account as long as its headers tell what is left until when.
 */
export function createBudget({ count, window, clock, sleep }: BudgetOptions): Budget {
  let allowed = count;
  let arrival = 0;
  let blocked = 0;
  let inFlight = 0;
  let server: { left: number; until: number } | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  /** Milliseconds until a turn is free; 0 takes it. */
  function reserve(now: number): number {
    if (now < blocked) return blocked - now;
    if (server !== undefined && now >= server.until) {
      server = undefined;
      arrival = now;
    }
    if (server !== undefined) {
      if (server.left <= 0) return server.until - now;
      server.left -= 1;
      return 0;
    }
    const burst = Math.max(1, Math.floor(allowed * burstShare));
    const pace = window / Math.max(1, allowed - burst);
    // A millisecond of tolerance makes up for timers that know no fractions.
    const tolerance = allowed > 1 ? Math.max(1, (burst - 1) * pace) : 0;
    const wait = arrival - tolerance - now;
    if (wait > 0) return Math.ceil(wait);
    arrival = Math.max(arrival, now) + pace;
    return 0;
  }

  async function turn(signal?: AbortSignal): Promise<void> {
    for (;;) {
      signal?.throwIfAborted();
      const wait = reserve(clock());
      if (wait <= 0) break;
      await sleep(wait, signal);
    }
    inFlight += 1;
  }

  return {
    take(signal) {
      const mine = queue.then(() => turn(signal));
      queue = mine.catch(() => undefined);
      return mine;
    },
    done({ limit, remaining, reset }) {
      inFlight -= 1;
      if (limit !== undefined && limit >= 1) allowed = limit;
      if (remaining === undefined || reset === undefined || reset <= clock()) return;
      const left = remaining - inFlight;
      // Answers may overtake each other: within one window the account only goes down.
      const same = server !== undefined && Math.abs(server.until - reset) < 1000;
      server = { left: same ? Math.min(server!.left, left) : left, until: reset };
    },
    blockUntil(time) {
      blocked = Math.max(blocked, time);
    },
  };
}
