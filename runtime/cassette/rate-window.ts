import type { RateLimit } from "./format.ts";

/** What a rate limit says about one request. */
export interface RateVerdict {
  allowed: boolean;
  /** The vendor's headers for this moment. */
  headers: { [name: string]: string };
}

/**
 * Counts requests per token in fixed windows, as the vendor announces them.
 *
 * @param limit the cassette's limit.
 * @param clock milliseconds since the epoch.
 */
export function createRateWindow(limit: RateLimit, clock: () => number): (token: string) => RateVerdict {
  const windows = new Map<string, { ends: number; used: number }>();
  return (token) => {
    const now = clock();
    let window = windows.get(token);
    if (window === undefined || window.ends <= now) {
      window = { ends: now + limit.window_ms, used: 0 };
      windows.set(token, window);
    }
    const allowed = window.used < limit.allow;
    if (allowed) window.used += 1;
    return {
      allowed,
      headers: {
        [limit.headers.limit]: String(limit.allow),
        [limit.headers.remaining]: String(limit.allow - window.used),
        [limit.headers.reset]: String(Math.ceil(window.ends / 1000)),
      },
    };
  };
}
