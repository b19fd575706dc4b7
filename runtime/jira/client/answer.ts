import { listOf, objectOf, textOf } from "../json.ts";

/** What a 429 holds back: everything, one endpoint, or writes to one issue. */
export type LimitScope = "everything" | "endpoint" | "issue";

/** One call's answer, classified. `transient` had no effect or may be repeated; `unknown` may or may not have had one. */
export type Answer =
  | { readonly kind: "ok"; readonly status: number; readonly body: unknown }
  | Refusal
  | { readonly kind: "unauthorized"; readonly detail: string }
  | { readonly kind: "forbidden"; readonly detail: string }
  | { readonly kind: "rate_limited"; readonly scope: LimitScope; readonly afterMs: number | undefined }
  | { readonly kind: "transient"; readonly detail: string; readonly afterMs: number | undefined }
  | { readonly kind: "unknown"; readonly detail: string };

/** Jira understood and said no (400, 404, 409, 413, 422 …). */
export interface Refusal {
  readonly kind: "refused";
  readonly status: number;
  readonly messages: readonly string[];
  /** By field id. */
  readonly fields: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

export interface Expectation {
  /** Repeating the call changes nothing: reading, and writing that Jira makes idempotent. */
  readonly idempotent: boolean;
  /** `nothing`: an answer without a body is fine. */
  readonly expects: "json" | "nothing";
}

/**
 * Classifies an answer. A server error after a call that is not idempotent is `unknown`, as is an answer that says yes
 * and cannot be read.
 * @param now milliseconds since 1970, for dates in `Retry-After` and `X-RateLimit-Reset`
 */
export function classifyAnswer(raw: RawAnswer, expectation: Expectation, now: number): Answer {
  const { status } = raw;
  if (status === 429) return rateLimited(raw, now);
  if (status === 401) return { kind: "unauthorized", detail: describe(raw) };
  if (status === 403) return { kind: "forbidden", detail: describe(raw) };
  if (status >= 500 || status === 408) return withoutAnswer(describe(raw), expectation, retryAfter(raw, now));
  if (status >= 200 && status < 300) {
    if (raw.text === "" && (expectation.expects === "nothing" || status === 204))
      return { kind: "ok", status, body: undefined };
    const body = parse(raw.text);
    if (body.ok) return { kind: "ok", status, body: body.value };
    return withoutAnswer(
      `answered ${status} with a body that is no JSON: ${excerpt(raw.text)}`,
      expectation,
      undefined,
    );
  }
  const body = parse(raw.text);
  if (!body.ok) return { kind: "refused", status, messages: [describe(raw)], fields: {}, body: undefined };
  return { kind: "refused", status, ...readErrors(body.value, describe(raw)), body: body.value };
}

/** The failed call's own classification: nothing is known about what it did, which is harmless when it may be repeated. */
export function withoutAnswer(detail: string, expectation: Expectation, afterMs: number | undefined): Answer {
  return expectation.idempotent ? { kind: "transient", detail, afterMs } : { kind: "unknown", detail };
}

/** Reads Jira's error collection; `otherwise` stands in when it says nothing. */
export function readErrors(
  body: unknown,
  otherwise: string,
): { messages: string[]; fields: Record<string, string> } {
  const collection = objectOf(body);
  const messages = listOf(collection.errorMessages).flatMap((message) => textOf(message) ?? []);
  const fields: Record<string, string> = {};
  for (const [field, message] of Object.entries(objectOf(collection.errors))) {
    fields[field] = textOf(message) ?? JSON.stringify(message);
  }
  const single = textOf(collection.message) ?? textOf(collection.errorMessage);
  if (single !== undefined) messages.push(single);
  if (messages.length === 0 && Object.keys(fields).length === 0) messages.push(otherwise);
  return { messages, fields };
}

/** A header's first value. */
function header(raw: RawAnswer, name: string): string | undefined {
  const value = raw.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

function rateLimited(raw: RawAnswer, now: number): Answer {
  const reason = header(raw, "ratelimit-reason") ?? "";
  const scope: LimitScope =
    reason === "jira-per-issue-on-write"
      ? "issue"
      : reason.startsWith("jira-quota")
        ? "everything"
        : "endpoint";
  return { kind: "rate_limited", scope, afterMs: retryAfter(raw, now) };
}

function retryAfter(raw: RawAnswer, now: number): number | undefined {
  const after = header(raw, "retry-after");
  if (after !== undefined) {
    const seconds = Number(after);
    const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(after) - now;
    if (Number.isFinite(wait)) return Math.max(0, wait);
  }
  const reset = Date.parse(header(raw, "x-ratelimit-reset") ?? "");
  return Number.isFinite(reset) && raw.status === 429 ? Math.max(0, reset - now) : undefined;
}

function parse(text: string): { ok: true; value: unknown } | { ok: false } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    // Not swallowed: the caller turns it into an answer that says what came instead.
    return { ok: false };
  }
}

function describe(raw: RawAnswer): string {
  const parsed = parse(raw.text);
  if (!parsed.ok) return raw.text === "" ? `HTTP ${raw.status}` : `HTTP ${raw.status}: ${excerpt(raw.text)}`;
  const { messages, fields } = readErrors(parsed.value, `HTTP ${raw.status}`);
  return [...messages, ...Object.entries(fields).map(([field, message]) => `${field}: ${message}`)].join(
    "; ",
  );
}

function excerpt(text: string): string {
  const plain = text
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return plain.length > 160 ? `${plain.slice(0, 160)}…` : plain;
}
