import type { SourceOutcome } from "../source-error.ts";

/** An answer with its body parsed, where it could be. */
export interface HttpAnswer {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
  /** Undefined when the body is not JSON. */
  readonly json: unknown;
}

export interface Verdict {
  readonly outcome: SourceOutcome;
  readonly code: string;
  /** What happened, without the request. */
  readonly message: string;
  readonly as?: string;
}

/** A declared rule, compiled. */
export interface CompiledRule {
  readonly outcome: SourceOutcome;
  readonly as?: string;
  holds(answer: HttpAnswer): boolean;
}

/** What to do about each outcome. */
const wayOut: Record<SourceOutcome, string> = {
  rate_limited: "It still said so after the last try; resume later.",
  transient: "It did not recover within the tries; resume when the source works again.",
  budget: "The allowance is used up; resume when it is renewed.",
  cursor_expired: "The pages' cursor ran out.",
  forbidden: "Ask for the right to read it, or choose something else.",
  gone: "It is not there any more, or not visible to this account.",
  sign_in_again: "Sign in again and resume.",
  bad_request: "The spec asks for something that this source refuses.",
  skip: "The spec leaves it out.",
  broken: "The answer is not what the spec says.",
  refused: "It cannot be asked for.",
};

const byStatus = new Map<number, SourceOutcome>([
  [401, "sign_in_again"],
  [403, "forbidden"],
  [404, "gone"],
  [408, "transient"],
  [410, "gone"],
  [425, "transient"],
  [429, "rate_limited"],
]);

const codes: Record<SourceOutcome, string> = {
  rate_limited: "rate-limited",
  transient: "source-failing",
  budget: "budget-used-up",
  cursor_expired: "cursor-expired",
  forbidden: "forbidden",
  gone: "gone",
  sign_in_again: "sign-in-again",
  bad_request: "bad-request",
  skip: "skipped",
  broken: "unexpected-answer",
  refused: "refused",
};

/**
 * Classifies an answer: the spec's rules in order, then the engine's.
 * @returns undefined when the answer is good: status 2xx, JSON, no rule holds
 */
export function classify(answer: HttpAnswer, rules: readonly CompiledRule[]): Verdict | undefined {
  for (const rule of rules) {
    if (rule.holds(answer)) {
      return {
        outcome: rule.outcome,
        code: codes[rule.outcome],
        message: `The source answered ${answer.status}${excerpt(answer)}, which the spec calls ${rule.outcome}. ${wayOut[rule.outcome]}`,
        ...(rule.as === undefined ? {} : { as: rule.as }),
      };
    }
  }
  const { status } = answer;
  if (status >= 200 && status < 300) {
    if (answer.json !== undefined) return undefined;
    return {
      outcome: "transient",
      code: "not-json",
      message: `The source answered ${status} with ${describeBody(answer)} instead of JSON. A proxy or a sign-in page may stand before it; resume when it answers with data.`,
    };
  }
  const outcome = byStatus.get(status) ?? (status >= 500 ? "transient" : "bad_request");
  return {
    outcome,
    code: codes[outcome],
    message: `The source answered ${status}${excerpt(answer)}. ${wayOut[outcome]}`,
  };
}

function describeBody(answer: HttpAnswer): string {
  const type = String(answer.headers["content-type"] ?? "");
  if (/html/i.test(type) || /^\s*<(!doctype|html)/i.test(answer.body.toString("utf8", 0, 200)))
    return "an HTML page";
  if (answer.body.length === 0) return "nothing";
  return `${answer.body.length} bytes that end too early or are something else`;
}

/** A short piece of what the source said, on one line. */
function excerpt(answer: HttpAnswer): string {
  if (answer.body.length === 0) return "";
  if (answer.json === undefined) return ` with ${describeBody(answer)}`;
  const text = answer.body.toString("utf8", 0, 400).replace(/\s+/g, " ").trim();
  return `: ${text.length > 160 ? `${text.slice(0, 160)}…` : text}`;
}
