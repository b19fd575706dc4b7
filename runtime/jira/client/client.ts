import type { Readable } from "node:stream";
import { Pool } from "undici";
import { JiraError } from "../jira-error.ts";
import { type Answer, classifyAnswer, type Expectation, type Refusal } from "./answer.ts";
import { backOff } from "./back-off.ts";
import { type Concurrency, createConcurrency } from "./concurrency.ts";
import { createIssueWrites } from "./issue-writes.ts";
import { createPauses } from "./pauses.ts";
import { classifyFault } from "./transport-fault.ts";

export interface JiraRequest extends Expectation {
  /** The endpoint, e.g. `issue.bulk`: what a burst limit holds back, and the name given to `onStep`. */
  readonly name: string;
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** Below the site's address, e.g. `/rest/api/3/myself`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly json?: unknown;
  /** A body that is read only once; opened anew for every attempt. Errors of opening go to the caller. */
  readonly open?: () => Promise<{
    readonly headers: Readonly<Record<string, string>>;
    readonly body: Readable;
  }>;
  /** The issue that is written to: Jira limits writes for each issue. */
  readonly writes?: string;
  /** How often a transient failure is tried in all. Default 7, about a minute. */
  readonly attempts?: number;
}

/** An answer after all waiting and repeating that is safe. */
export type Settled =
  | { readonly kind: "ok"; readonly status: number; readonly body: unknown }
  | Refusal
  | { readonly kind: "forbidden"; readonly detail: string }
  | { readonly kind: "unknown"; readonly detail: string };

export interface JiraClientOptions {
  readonly address: URL;
  readonly email: string;
  readonly token: string;
  /** Most calls in flight for one endpoint. */
  readonly concurrency: number;
  readonly clock: () => number;
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  readonly random: () => number;
  readonly onStep: (name: string) => void;
  /** Told why a call is made again, and in how many milliseconds. */
  readonly onWait: (reason: string, milliseconds: number) => void;
}

export interface JiraClient {
  /**
   * Makes a call. Rate limits are waited for; what is transient is repeated, unless repeating could do the thing twice.
   * @throws JiraError `target-unauthorized`, or `target-unavailable` after the last attempt
   * @throws the signal's reason when aborted between attempts; a call in flight is always heard out
   */
  call(request: JiraRequest, signal: AbortSignal): Promise<Settled>;
  /** Reads a file of the site (attachment content) as a stream; undefined when it is not there. */
  read(path: string, signal: AbortSignal): Promise<Readable | undefined>;
  readonly calls: number;
  close(): Promise<void>;
}

/** Rate limits may last for an hour; this many in a row say that the limit never lifts. */
const mostRateLimits = 100;

/**
 * A client for one Jira site: basic authentication, connections kept alive, calls classified.
 * The token is in no error, log or answer.
 */
export function createJiraClient(options: JiraClientOptions): JiraClient {
  const { clock, sleep, random, onStep } = options;
  const pool = new Pool(options.address.origin, {
    connections: options.concurrency * 2,
    headersTimeout: 120_000,
    bodyTimeout: 120_000,
    connectTimeout: 10_000,
  });
  const prefix = options.address.pathname.replace(/\/+$/, "");
  const authorization = `Basic ${Buffer.from(`${options.email}:${options.token}`).toString("base64")}`;
  const pauses = createPauses(clock);
  const issueWrites = createIssueWrites(clock);
  const lanes = new Map<string, Concurrency>();
  let calls = 0;

  const tellWait = ({ method, path }: JiraRequest, why: string, milliseconds: number): void =>
    options.onWait(`${method} ${options.address.origin}${prefix}${path} ${why}`, milliseconds);

  async function send(request: JiraRequest): Promise<Answer> {
    const headers: Record<string, string> = { authorization, accept: "application/json" };
    let body: string | Readable | null = null;
    if (request.open !== undefined) {
      const opened = await request.open();
      body = opened.body;
      Object.assign(headers, opened.headers);
    } else if (request.json !== undefined) {
      body = JSON.stringify(request.json);
      headers["content-type"] = "application/json";
    }
    try {
      calls++;
      const path = prefix + request.path + queryText(request.query);
      const answer = await pool.request({ method: request.method, path, headers, body });
      const text = await answer.body.text();
      return classifyAnswer({ status: answer.statusCode, headers: answer.headers, text }, request, clock());
    } catch (error) {
      return classifyFault(error, request);
    }
  }

  function lane(name: string): Concurrency {
    const known = lanes.get(name);
    if (known !== undefined) return known;
    const made = createConcurrency(options.concurrency, clock);
    lanes.set(name, made);
    return made;
  }

  async function enter(request: JiraRequest, signal: AbortSignal): ReturnType<Concurrency["enter"]> {
    for (;;) {
      const wait = pauses.waiting(request.name, request.writes);
      if (wait > 0) await sleep(wait, signal);
      const leave = await lane(request.name).enter();
      // A pause may have begun while the call stood in the queue.
      if (pauses.waiting(request.name, request.writes) === 0) return leave;
      leave("unused", 0);
    }
  }

  async function attempt(request: JiraRequest, signal: AbortSignal): Promise<Answer> {
    const slot = request.writes === undefined ? 0 : issueWrites.take(request.writes);
    if (slot > 0) await sleep(slot, signal);
    const leave = await enter(request, signal);
    let pushedBack = false;
    const started = clock();
    try {
      signal.throwIfAborted();
      onStep(`call:${request.name}`);
      const answer = await send(request);
      onStep(`answer:${request.name}`);
      pushedBack =
        answer.kind === "transient" ||
        answer.kind === "unknown" ||
        (answer.kind === "rate_limited" && answer.scope !== "issue");
      return answer;
    } finally {
      leave(pushedBack ? "pushed_back" : "fine", clock() - started);
    }
  }

  return {
    async call(request, signal) {
      const attempts = request.attempts ?? 7;
      let failures = 0;
      let limited = 0;
      for (;;) {
        signal.throwIfAborted();
        const answer = await attempt(request, signal);
        switch (answer.kind) {
          case "rate_limited": {
            limited++;
            if (limited > mostRateLimits) throw unavailable(request, `answered 429 to ${limited} attempts`);
            // Some jitter even when the time is told, so that waiting calls do not all come back in the same instant.
            const wait =
              answer.afterMs === undefined
                ? backOff(limited, random)
                : answer.afterMs + Math.round(random() * 250);
            pauses.hold(answer.scope, request.name, request.writes, wait);
            tellWait(request, "was answered with 429", wait);
            break;
          }
          case "transient": {
            failures++;
            if (failures >= attempts) throw unavailable(request, answer.detail);
            const wait = Math.max(answer.afterMs ?? 0, backOff(failures, random));
            tellWait(request, `failed: ${answer.detail.replace(/\.$/, "")}`, wait);
            await sleep(wait, signal);
            break;
          }
          case "unauthorized":
            throw new JiraError(
              "target-unauthorized",
              `${options.address.host} does not accept the e-mail address and API token (${request.method} ${request.path}: ${answer.detail}). Check both; make a new token if it has expired.`,
            );
          default:
            return answer;
        }
      }
    },
    async read(path, signal) {
      calls++;
      const answer = await pool.request({
        method: "GET",
        path: prefix + path,
        headers: { authorization },
        signal,
      });
      if (answer.statusCode === 200) return answer.body;
      await answer.body.dump();
      return undefined;
    },
    get calls() {
      return calls;
    },
    close: () => pool.close(),
  };

  function unavailable(request: JiraRequest, detail: string): JiraError {
    return new JiraError(
      "target-unavailable",
      `${options.address.host} does not answer ${request.method} ${request.path}: ${detail.replace(/\.$/, "")}. Check the address and whether it can be reached; nothing that was done is lost.`,
    );
  }
}

function queryText(query: JiraRequest["query"]): string {
  if (query === undefined) return "";
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined) parameters.set(name, String(value));
  const text = parameters.toString();
  return text === "" ? "" : `?${text}`;
}
