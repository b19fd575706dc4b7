import type { FastifyInstance } from "fastify";
import { rateLimited } from "./fault-hooks.ts";

/** Which of Jira's limits are enforced; none by default. */
export interface RateLimits {
  /** Requests per second for each endpoint and method; `true` takes Jira's defaults (GET and POST 100, PUT and DELETE 50). */
  burst?: boolean | Partial<Record<"GET" | "POST" | "PUT" | "DELETE", number>>;
  /** 20 writes in 2 s and 100 writes in 30 s to one issue. */
  perIssueWrites?: boolean;
}

const defaultBurst = { GET: 100, POST: 100, PUT: 50, DELETE: 50 };
const issueWindows = [
  { writes: 20, milliseconds: 2_000 },
  { writes: 100, milliseconds: 30_000 },
] as const;
/** Windows of issues that were not written for this long are forgotten, so that memory stays flat. */
const forgetAfterMs = 30_000;

/** Answers 429 with the headers Jira sends when a limit is exceeded. */
export function addRateLimits(app: FastifyInstance, limits: RateLimits, now: () => number): void {
  const burst = limits.burst === true ? defaultBurst : limits.burst || undefined;
  const buckets = new Map<string, { tokens: number; at: number }>();
  const writes = new Map<string, number[]>();
  let sweptAt = now();
  app.addHook("onRequest", async (request, reply) => {
    if (!request.url.startsWith("/rest/")) return;
    const at = now();
    const rate = burst?.[request.method as keyof typeof defaultBurst];
    if (rate !== undefined) {
      const endpoint = `${request.method} ${request.routeOptions.url ?? request.url}`;
      const bucket = buckets.get(endpoint) ?? { tokens: rate, at };
      bucket.tokens = Math.min(rate, bucket.tokens + ((at - bucket.at) / 1000) * rate);
      bucket.at = at;
      buckets.set(endpoint, bucket);
      reply.headers({
        "x-ratelimit-limit": String(rate),
        "x-ratelimit-remaining": String(Math.max(0, Math.floor(bucket.tokens) - 1)),
      });
      if (bucket.tokens < 1) return rateLimited(reply, 1, "jira-burst-based");
      bucket.tokens -= 1;
    }
    const issue =
      limits.perIssueWrites === true && request.method !== "GET" ? issueOfPath(request.url) : undefined;
    if (issue === undefined) return;
    if (at - sweptAt > forgetAfterMs) {
      for (const [key, times] of writes) if (at - times.at(-1)! > forgetAfterMs) writes.delete(key);
      sweptAt = at;
    }
    const times = (writes.get(issue) ?? []).filter((time) => at - time < forgetAfterMs);
    writes.set(issue, times);
    for (const window of issueWindows) {
      const recent = times.filter((time) => at - time < window.milliseconds);
      if (recent.length < window.writes) continue;
      const wait = Math.max(1, Math.ceil((recent[0]! + window.milliseconds - at) / 1000));
      return rateLimited(reply, wait, "jira-per-issue-on-write");
    }
    times.push(at);
  });
}

function issueOfPath(url: string): string | undefined {
  const match = /^\/rest\/api\/3\/issue\/([A-Za-z][A-Za-z0-9_]*-\d+|\d+)(?=[/?]|$)/.exec(url);
  return match?.[1]?.toUpperCase();
}
