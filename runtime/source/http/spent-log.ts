/** What was spent in the window that ends now, entry by entry. */
export interface SpentLog {
  /** Milliseconds until so much more fits; 0 when it fits now. More than is allowed at all fits when nothing is spent. */
  waitFor(amount: number, allowed: number, now: number): number;
  add(amount: number, now: number): void;
}

/** @param window milliseconds */
export function createSpentLog(window: number): SpentLog {
  const entries: { readonly at: number; readonly amount: number }[] = [];
  /** Entries before this one have left the window. */
  let first = 0;
  let sum = 0;

  const forget = (now: number): void => {
    for (
      let entry = entries[first];
      entry !== undefined && now - entry.at >= window;
      entry = entries[first]
    ) {
      sum -= entry.amount;
      first += 1;
    }
    if (first > 1000 && first * 2 > entries.length) {
      entries.splice(0, first);
      first = 0;
    }
  };

  return {
    waitFor(amount, allowed, now) {
      forget(now);
      let over = sum + Math.min(amount, allowed) - allowed;
      if (over <= 0) return 0;
      for (let index = first; index < entries.length; index++) {
        const entry = entries[index]!;
        over -= entry.amount;
        if (over <= 0) return Math.max(1, entry.at + window - now);
      }
      return window;
    },
    add(amount, now) {
      entries.push({ at: now, amount });
      sum += amount;
    },
  };
}
