import type { Exchange } from "./format.ts";
import { type IncomingRequest, pairs } from "./match-request.ts";

/** A recorded request that resembles one that was not recorded. */
export interface Near {
  method: string;
  url: string;
  /** How it differs from what was asked, in words. */
  differs: string[];
}

/** The `count` recorded requests that resemble the asked one most, best first. */
export function closestExchanges(exchanges: readonly Exchange[], asked: IncomingRequest, count = 3): Near[] {
  const wanted = asked.originalUrl ?? asked.arrived;
  const segments = wanted.pathname.split("/");
  const wantedPairs = pairs(wanted);
  return exchanges
    .map(({ request }) => {
      const url = new URL(request.url);
      const recordedPairs = pairs(url, request.query);
      const differs: string[] = [];
      let score = 0;
      if (request.method === asked.method) score += 4;
      else differs.push(`method ${request.method}`);
      if (asked.originalUrl === undefined || url.origin === wanted.origin) score += 8;
      else differs.push(`host ${url.host}`);
      const own = url.pathname.split("/");
      score += segments.filter((segment, index) => own[index] === segment).length * 2;
      score -= Math.abs(segments.length - own.length) * 2;
      if (url.pathname === wanted.pathname) score += 8;
      else differs.push(`path ${url.pathname}`);
      const missing = recordedPairs.filter((pair) => !wantedPairs.includes(pair));
      const extra = wantedPairs.filter((pair) => !recordedPairs.includes(pair));
      score += recordedPairs.length - missing.length - extra.length;
      if (missing.length > 0) differs.push(`asks also for ${missing.join("&")}`);
      if (extra.length > 0 && request.query === undefined) differs.push(`has no ${extra.join("&")}`);
      if (differs.length === 0) differs.push("another request body");
      return { score, near: { method: request.method, url: request.url, differs } };
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, count)
    .map(({ near }) => near);
}
