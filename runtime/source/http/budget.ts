import type { Clock, Sleep } from "../source.ts";
import { SourceError } from "../source-error.ts";
import { createSpentLog } from "./spent-log.ts";

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
  /**
   * Waits for a turn, in the order of asking. Each turn ends with `done`.
   * @throws SourceError with outcome `budget` when the turn is more than an hour away
   * @returns what was taken for it: as much as the last turn turned out to cost
   */
  take(signal?: AbortSignal): Promise<number>;
  /**
   * @param taken what `take` returned
   * @param spent what it turned out to cost
   */
  done(news: BudgetNews, taken?: number, spent?: number): void;
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
/** Windows longer than this, in milliseconds, are not spread evenly: nobody waits half a day for what may be asked now. */
const longWindow = 600_000;
/** A pause beyond this, in milliseconds, is not waited for: the import stops and goes on later. */
const longestWait = 3_600_000;

function usedUp(wait: number): SourceError {
  return new SourceError({
    outcome: "budget",
    code: "budget-used-up",
    message: `What the source allows is used up for another ${Math.ceil(wait / 3_600_000)} hours. Resume then.`,
  });
}

/**
 * A rate limit that is kept before the server has to say no: GCRA (the generic cell rate algorithm: a theoretical arrival
 * time that each turn moves on), replaced by the server's own account as long as its headers tell what is left until when.
 */
export function createBudget({ count, window, clock, sleep }: BudgetOptions): Budget {
  let allowed = count;
  let arrival = 0;
  let inFlight = 0;
  /** What a turn costs as far as is known. */
  let expected = 1;
  let server: { left: number; until: number } | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  const log = window > longWindow ? createSpentLog(window) : undefined;
  const burst = (): number => Math.max(1, Math.floor(allowed * burstShare));
  /** Milliseconds for one. */
  const pace = (): number => window / Math.max(1, allowed - burst());

  /** Milliseconds until a turn is free; 0 takes it. */
  function reserve(now: number): number {
    if (server !== undefined && now >= server.until) {
      server = undefined;
      arrival = now;
    }
    if (server !== undefined) {
      if (server.left < Math.min(expected, allowed)) return server.until - now;
      server.left -= expected;
      return 0;
    }
    if (log !== undefined) {
      const away = log.waitFor(expected, allowed, now);
      if (away <= 0) log.add(expected, now);
      return away;
    }
    // A millisecond of tolerance makes up for timers that know no fractions.
    const tolerance = allowed > 1 ? Math.max(1, (burst() - 1) * pace()) : 0;
    const wait = arrival - tolerance - now;
    if (wait > 0) return Math.ceil(wait);
    arrival = Math.max(arrival, now) + pace() * expected;
    return 0;
  }

  async function turn(signal?: AbortSignal): Promise<number> {
    for (;;) {
      signal?.throwIfAborted();
      const wait = reserve(clock());
      if (wait <= 0) break;
      if (wait > longestWait) throw usedUp(wait);
      await sleep(wait, signal);
    }
    inFlight += expected;
    return expected;
  }

  return {
    take(signal) {
      const mine = queue.then(() => turn(signal));
      queue = mine.catch(() => undefined);
      return mine;
    },
    done({ limit, remaining, reset }, taken = 1, spent = taken) {
      inFlight -= taken;
      arrival += (spent - taken) * pace();
      if (spent !== taken) log?.add(spent - taken, clock());
      if (server !== undefined) server.left -= spent - taken;
      expected = Math.max(spent, 1);
      if (limit !== undefined && limit >= 1) allowed = limit;
      if (remaining === undefined || reset === undefined || reset <= clock()) return;
      const left = remaining - inFlight;
      // Answers may overtake each other: within one window the account only goes down.
      const same = server !== undefined && Math.abs(server.until - reset) < 1000;
      server = { left: same ? Math.min(server!.left, left) : left, until: reset };
    },
  };
}
