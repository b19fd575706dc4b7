import type { Exchange, Json, RecordedRequest } from "./format.ts";

/** A request as it came in, its URL brought back to the original host where that is known. */
export interface IncomingRequest {
  method: string;
  /** Absolute original URL; absent when the sender did not name it. */
  originalUrl?: URL;
  /** Path and query as they arrived at the replay server. */
  arrived: URL;
  /** The body parsed as JSON, if it was JSON. */
  json?: Json;
}

export type Match =
  | { kind: "found"; exchange: Exchange; url: URL }
  | { kind: "ambiguous"; urls: string[] }
  | { kind: "none" };

/**
 * Makes the look-up over recorded exchanges. Hosts count when the original URL is known; otherwise the path
 * and query decide, as long as one host only has them.
 */
export function createMatcher(exchanges: readonly Exchange[]): (request: IncomingRequest) => Match {
  const byPath = new Map<string, { exchange: Exchange; url: URL }[]>();
  for (const exchange of exchanges) {
    const url = new URL(exchange.request.url);
    const key = `${exchange.request.method} ${url.pathname}`;
    const list = byPath.get(key);
    if (list) list.push({ exchange, url });
    else byPath.set(key, [{ exchange, url }]);
  }
  return (request) => {
    const wanted = request.originalUrl ?? request.arrived;
    const found = (byPath.get(`${request.method} ${wanted.pathname}`) ?? []).filter(
      ({ exchange, url }) =>
        (request.originalUrl === undefined || url.origin === request.originalUrl.origin) &&
        sameQuery(exchange.request, url, wanted) &&
        (exchange.request.json === undefined ||
          (request.json !== undefined && canonical(exchange.request.json) === canonical(request.json))),
    );
    const [first, second] = found;
    if (!first) return { kind: "none" };
    if (second && second.url.origin !== first.url.origin) {
      return { kind: "ambiguous", urls: found.map(({ url }) => url.href) };
    }
    return { kind: "found", exchange: first.exchange, url: first.url };
  };
}

/** Identity of a recorded request: two exchanges with the same key answer the same request. */
export function requestKey(request: RecordedRequest): string {
  const url = new URL(request.url);
  const body = request.json === undefined ? "" : canonical(request.json);
  return `${request.method} ${url.origin}${url.pathname}?${pairs(url, request.query).join("&")} ${body}`;
}

function sameQuery(recorded: RecordedRequest, url: URL, wanted: URL): boolean {
  return pairs(url, recorded.query).join("&") === pairs(wanted, recorded.query).join("&");
}

/** Query pairs of a URL in a fixed order, only those named if names are given. */
export function pairs(url: URL, names?: readonly string[]): string[] {
  return [...url.searchParams]
    .filter(([name]) => names === undefined || names.includes(name))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort();
}

/** JSON text with sorted keys, for comparing bodies. */
function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(",")}}`;
}
