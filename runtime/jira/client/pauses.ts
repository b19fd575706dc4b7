import type { LimitScope } from "./answer.ts";

/** Remembers what rate limits hold back, and until when. */
export interface Pauses {
  /** Milliseconds that a call must wait; 0 when it may go. */
  waiting(endpoint: string, issue: string | undefined): number;
  hold(scope: LimitScope, endpoint: string, issue: string | undefined, ms: number): void;
}

/**
 * @param clock milliseconds since 1970
 */
export function createPauses(clock: () => number): Pauses {
  let everything = 0;
  const endpoints = new Map<string, number>();
  const issues = new Map<string, number>();
  return {
    waiting(endpoint, issue) {
      const until = Math.max(
        everything,
        endpoints.get(endpoint) ?? 0,
        issue === undefined ? 0 : (issues.get(issue) ?? 0),
      );
      return until === 0 ? 0 : Math.max(0, until - clock());
    },
    hold(scope, endpoint, issue, ms) {
      const until = clock() + ms;
      if (scope === "everything") everything = Math.max(everything, until);
      else if (scope === "issue" && issue !== undefined) {
        for (const [key, end] of issues) if (end <= clock()) issues.delete(key);
        issues.set(issue, Math.max(issues.get(issue) ?? 0, until));
      } else endpoints.set(endpoint, Math.max(endpoints.get(endpoint) ?? 0, until));
    },
  };
}
