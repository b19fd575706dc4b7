import { closestExchanges } from "./closest-exchanges.ts";
import type { Fault } from "./faults.ts";
import type { Cassette, RecordedResponse, VendorAnswers } from "./format.ts";
import { createMatcher, type IncomingRequest } from "./match-request.ts";
import { createRateWindow, type RateVerdict } from "./rate-window.ts";

/** How plain vendors word what a cassette does not word itself. */
const plainAnswers: Required<VendorAnswers> = {
  rate_limited: { status: 429, body: { json: { error: "Too many requests" } } },
  server_error: { status: 500, body: { json: { error: "Internal server error" } } },
  bad_gateway: {
    status: 502,
    headers: { "content-type": "text/html" },
    body: {
      text: "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n",
    },
  },
  unauthorised: { status: 401, body: { json: { error: "Unauthorized" } } },
};

/**
 * Decides what a cassette answers: required headers first, then rate limits, then the recorded exchange. A
 * request that was not recorded is answered 501 with the recorded ones that come closest.
 *
 * @param clock milliseconds since the epoch.
 */
export function createAnswers(cassette: Cassette, clock: () => number) {
  const match = createMatcher(cassette.exchanges);
  const windows = (cassette.rate_limits ?? []).map((limit) => ({
    limit,
    count: createRateWindow(limit, clock),
  }));
  const hostOf = (request: IncomingRequest): string | undefined => {
    if (request.originalUrl) return request.originalUrl.host;
    const found = match(request);
    return found.kind === "found" ? found.url.host : undefined;
  };

  return {
    /** The answer to a request, with the vendor's rate headers of this moment. */
    recorded(request: IncomingRequest, header: (name: string) => string | undefined): RecordedResponse {
      const host = hostOf(request);
      const needed = cassette.required_headers?.find(
        (rule) => host !== undefined && hostIn(host, rule.hosts),
      );
      const credential = needed ? header(needed.header)?.trim() : undefined;
      if (needed && !credential) return needed.answer;
      let verdict: RateVerdict | undefined;
      for (const { limit, count } of windows) {
        if (host === undefined || !hostIn(host, limit.hosts)) continue;
        verdict = count(credential ?? "");
        if (!verdict.allowed) return withHeaders(limit.answer, verdict.headers);
      }
      const found = match(request);
      if (found.kind === "found") return withHeaders(found.exchange.response, verdict?.headers);
      return found.kind === "ambiguous" ? ambiguous(request, found.urls) : notRecorded(cassette, request);
    },

    /** The answer of a fault that replaces the recorded one; nothing for faults that only disturb it. */
    faulty(fault: Fault, request: IncomingRequest): RecordedResponse | undefined {
      const answers = { ...plainAnswers, ...cassette.answers };
      switch (fault.kind) {
        case "rate_limited": {
          const host = hostOf(request);
          const limit = cassette.rate_limits?.find((rule) => host !== undefined && hostIn(host, rule.hosts));
          const reset = String(Math.ceil(clock() / 1000) + (fault.reset_seconds ?? 1));
          if (!limit)
            return withHeaders(answers.rate_limited, { "retry-after": String(fault.reset_seconds ?? 1) });
          return withHeaders(limit.answer, {
            [limit.headers.limit]: String(limit.allow),
            [limit.headers.remaining]: "0",
            [limit.headers.reset]: reset,
          });
        }
        case "server_error":
        case "bad_gateway":
        case "unauthorised":
          return answers[fault.kind];
        case "answer":
          return fault.answer;
        case "truncated":
        case "lost":
        case "delay":
          return undefined;
      }
    },
  };
}

function withHeaders(response: RecordedResponse, headers: { [name: string]: string } = {}): RecordedResponse {
  return { ...response, headers: { ...response.headers, ...headers } };
}

/** Whether a host is one of a list; `*.` covers any depth. */
function hostIn(host: string, hosts: readonly string[]): boolean {
  return hosts.some((rule) => (rule.startsWith("*.") ? host.endsWith(rule.slice(1)) : host === rule));
}

function notRecorded(cassette: Cassette, request: IncomingRequest): RecordedResponse {
  const asked = request.originalUrl?.href ?? `${request.arrived.pathname}${request.arrived.search}`;
  return {
    status: 501,
    body: {
      json: {
        error: "not-recorded",
        message: `The cassette "${cassette.title}" holds no answer to ${request.method} ${asked}. Ask as one of the closest requests does, or record this one.`,
        closest: closestExchanges(cassette.exchanges, request).map((near) => ({ ...near })),
      },
    },
  };
}

function ambiguous(request: IncomingRequest, urls: string[]): RecordedResponse {
  return {
    status: 501,
    body: {
      json: {
        error: "ambiguous",
        message: `${request.method} ${request.arrived.pathname} is recorded at several hosts. Send the header x-importer-original-url with the one that is meant.`,
        closest: urls.map((url) => ({ method: request.method, url, differs: [] })),
      },
    },
  };
}
