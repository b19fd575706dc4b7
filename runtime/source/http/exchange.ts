import type { HttpSource } from "../../../compiler/plan/index.ts";
import type { Clock, Sleep } from "../source.ts";
import { SourceError } from "../source-error.ts";
import type { Answered, Budgets } from "./budgets.ts";
import { type CompiledRule, classify, type HttpAnswer, type Verdict } from "./classify.ts";
import type { StreamRequest } from "./compile-request.ts";
import type { SignedIn } from "./credentials.ts";
import { backOff, type RetryPolicy, retryAfter } from "./retry-delay.ts";
import { describeRequest, readBody, send, type Transport } from "./send.ts";
import { faultName, isTransportFault } from "./transport-fault.ts";

export interface ExchangeOptions {
  readonly source: HttpSource;
  readonly transport: Transport;
  readonly budgets: Budgets;
  readonly rules: readonly CompiledRule[];
  readonly signedIn: SignedIn;
  /** The source's headers, without credentials. */
  readonly headers: Readonly<Record<string, string>>;
  readonly retry: RetryPolicy;
  /** Bytes. */
  readonly largestBody: number;
  readonly clock: Clock;
  readonly sleep: Sleep;
  readonly random: () => number;
  readonly onStep: (name: string) => void;
  /** Told before a request is made again after a wait. */
  readonly onWait: (reason: string, milliseconds: number) => void;
}

const mostRedirects = 5;

/** An allowance that is used up is waited for so long, in milliseconds, and asked for so often; then the import pauses. */
const patience = 600_000;
const budgetAttempts = 3;

/** Asks until there is a good answer, the outcome is final, or the tries are used up. */
export function createExchange(options: ExchangeOptions) {
  const { source, budgets, retry, clock } = options;

  async function attempt(
    stream: string,
    { method, url, headers: own, body: sent }: StreamRequest,
    signal: AbortSignal,
  ): Promise<HttpAnswer> {
    let target = url;
    for (let hop = 0; ; hop++) {
      const turn = await budgets.take(stream, url.pathname, signal);
      let answered: Answered | undefined;
      try {
        options.onStep("call:source");
        const answer = await send(
          {
            method,
            url: target,
            headers: {
              accept: "application/json",
              ...(sent === undefined ? {} : { "content-type": "application/json" }),
              ...options.headers,
              ...own,
              ...options.signedIn.headers,
            },
            secretQuery: options.signedIn.query,
            ...(sent === undefined ? {} : { body: JSON.stringify(sent) }),
            timeout: source.timeout,
            signal,
          },
          options.transport,
        );
        answered = { headers: answer.headers };
        const location =
          answer.statusCode >= 300 && answer.statusCode < 400 ? answer.headers.location : undefined;
        if (location !== undefined) {
          await answer.body.dump();
          target = redirected(target, String(location), method, hop);
          continue;
        }
        const body = await readBody(answer, options.largestBody, describe(method, target));
        const json = parse(body);
        answered = { headers: answer.headers, json };
        return { status: answer.statusCode, headers: answer.headers, body, json };
      } finally {
        turn.done(answered);
      }
    }
  }

  function redirected(from: URL, location: string, method: "GET" | "POST", hop: number): URL {
    const to = URL.canParse(location, from.href) ? new URL(location, from) : undefined;
    if (
      to === undefined ||
      to.host !== from.host ||
      to.protocol !== from.protocol ||
      method !== "GET" ||
      hop >= mostRedirects
    ) {
      throw new SourceError({
        outcome: "refused",
        code: "redirect-refused",
        message: `The source sends us on to ${to?.origin ?? "an unreadable address"}, which the spec does not name. Check \`base\`; credentials go to no other host.`,
        request: describe(method, from),
      });
    }
    return to;
  }

  const describe = (method: string, url: URL) => describeRequest(method, url, options.signedIn.secrets);

  /** Milliseconds until the source wants to be asked again, where it says so. */
  function told({ outcome }: Verdict, answer: HttpAnswer | undefined): number | undefined {
    if (answer === undefined) return undefined;
    const limited = outcome === "rate_limited" || outcome === "budget";
    return (
      retryAfter(answer.headers["retry-after"], clock()) ?? (limited ? budgets.resetAfter(answer) : undefined)
    );
  }

  function pause(asked: number | undefined, tries: number): number {
    const own = backOff(tries, retry, options.random);
    return asked === undefined ? own : asked + own / 4;
  }

  /** When what is used up is renewed, where that is known. */
  function renewal(asked: number | undefined): string {
    if (asked !== undefined) return ` It is renewed at ${new Date(clock() + asked).toISOString()}.`;
    const window = budgets.longestWindow();
    if (window === undefined) return "";
    const hours = Math.round(window / 360_000) / 10;
    return ` The longest of the spec's budgets is for ${hours} hours, so it is renewed by ${new Date(clock() + window).toISOString()}.`;
  }

  function attemptsOf(outcome: Verdict["outcome"]): number {
    if (outcome === "budget") return budgetAttempts;
    if (outcome === "rate_limited") return retry.rateLimitedAttempts;
    return outcome === "transient" ? retry.attempts : 1;
  }

  /**
   * @param check looks into a good answer and may find fault with it
   * @throws SourceError with the last verdict
   */
  return async function exchange(
    stream: string,
    asked: StreamRequest,
    signal: AbortSignal,
    check: (answer: HttpAnswer) => Verdict | undefined,
  ): Promise<HttpAnswer> {
    for (let tries = 0; ; tries++) {
      let answer: HttpAnswer | undefined;
      let verdict: Verdict | undefined;
      let cause: unknown;
      try {
        answer = await attempt(stream, asked, signal);
        verdict = classify(answer, options.rules) ?? check(answer);
        if (verdict === undefined) return answer;
      } catch (error) {
        if (signal.aborted) throw signal.reason;
        if (!isTransportFault(error)) throw error;
        cause = error;
        verdict = {
          outcome: "transient",
          code: "no-answer",
          message: `The source did not answer (${faultName(error)}). Check that it can be reached, and resume.`,
        };
      }
      const asks = told(verdict, answer);
      if (verdict.outcome === "budget") {
        const message = `${verdict.message}${renewal(asks)}`;
        // Asking again before it is renewed would be refused again, and count.
        if (asks === undefined || asks > patience)
          throw new SourceError({ ...verdict, message, request: describe(asked.method, asked.url) });
        verdict = { ...verdict, message };
      }
      const limited = verdict.outcome === "rate_limited" || verdict.outcome === "budget";
      const wait = tries + 1 < attemptsOf(verdict.outcome) ? pause(asks, tries) : undefined;
      if (wait === undefined || wait > retry.longestAsked) {
        throw new SourceError({ ...verdict, request: describe(asked.method, asked.url), cause });
      }
      if (limited) budgets.hold(wait);
      const path = new URL(asked.url.pathname, asked.url);
      options.onWait(`${describe(asked.method, path)} ${whatCame(answer, cause)}`, wait);
      await options.sleep(wait, signal);
    }
  };
}

function whatCame(answer: HttpAnswer | undefined, cause: unknown): string {
  if (answer === undefined) return `was not answered (${faultName(cause)})`;
  return `was answered with ${answer.status}${answer.status < 400 ? " and not with what was asked for" : ""}`;
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8")) as unknown;
  } catch {
    return undefined;
  }
}
