/** Jira's limits for writes to one issue, from its documentation of rate limits: 20 in 2 s and 100 in 30 s. */
const windows = [
  { ms: 2_000, writes: 20 },
  { ms: 30_000, writes: 100 },
] as const;

/** Slots are spaced a little wider than the limit: the server's clock sees calls closer together than they were sent. */
const margin = 50;

/** Hands out moments at which an issue may be written to. */
export interface IssueWrites {
  /** Takes the next free slot of an issue; milliseconds to wait for it. */
  take(issue: string): number;
}

/**
 * Keeps only the slots of the last 30 s, so memory follows the issues being written, not those of the import.
 * @param clock milliseconds since 1970
 */
export function createIssueWrites(clock: () => number): IssueWrites {
  const slots = new Map<string, number[]>();
  let sweepAt = clock() + 30_000;
  const sweep = (now: number): void => {
    if (now < sweepAt) return;
    sweepAt = now + 30_000;
    for (const [issue, taken] of slots) {
      if ((taken[taken.length - 1] ?? 0) < now - 31_000) slots.delete(issue);
    }
  };
  return {
    take(issue) {
      const now = clock();
      sweep(now);
      const taken = slots.get(issue) ?? [];
      let at = now;
      for (const window of windows) {
        const before = taken[taken.length - window.writes];
        if (before !== undefined) at = Math.max(at, before + window.ms + margin);
      }
      taken.push(at);
      if (taken.length > 100) taken.shift();
      slots.set(issue, taken);
      return at - now;
    },
  };
}
