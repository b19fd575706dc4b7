/** How often and how long a request is tried. */
export interface RetryPolicy {
  /** Tries in all, when the source fails. */
  readonly attempts: number;
  /** Tries in all, when the source says that it is too fast. */
  readonly rateLimitedAttempts: number;
  /** First pause in milliseconds; doubles with every try. */
  readonly first: number;
  /** Longest pause of our own choosing, in milliseconds. */
  readonly longest: number;
  /** Longest pause that the server may ask for, in milliseconds; beyond it the import pauses. */
  readonly longestAsked: number;
}

export const defaultRetry: RetryPolicy = {
  attempts: 6,
  rateLimitedAttempts: 10,
  first: 500,
  longest: 60_000,
  longestAsked: 3_600_000,
};

/** Exponential pause with half of it random, so that several workers do not come back together. */
export function backOff(attempt: number, policy: RetryPolicy, random: () => number): number {
  const full = Math.min(policy.longest, policy.first * 2 ** attempt);
  return Math.round(full / 2 + (full / 2) * random());
}

/**
 * The pause asked for by `Retry-After` (RFC 9110: seconds, or a date).
 * @returns milliseconds, or undefined when the header is absent or unreadable
 */
export function retryAfter(value: string | readonly string[] | undefined, now: number): number | undefined {
  const text = typeof value === "string" ? value : value?.[0];
  if (text === undefined || text.trim() === "") return undefined;
  const seconds = Number(text);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
