import type { PrintedDiagnostic } from "../../../compiler/printable-diagnostics.ts";
import type { TestOutcome } from "../../registry/index.ts";

/** An error as it is answered (RFC 9457), as `application/problem+json`. */
export interface Problem {
  /** Leads to what the code means. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** Stable; programs decide by it. */
  readonly code: string;
  readonly requestId: string;
  /** What of the request does not fit: JSON pointers into it. */
  readonly errors?: readonly { readonly pointer: string; readonly message: string }[];
  readonly diagnostics?: readonly PrintedDiagnostic[];
  readonly tests?: readonly TestOutcome[];
  /** What a switch would break. */
  readonly changes?: readonly string[];
}

/** Something that is answered as a problem. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly more: Partial<Problem>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: ProblemCode,
    detail: string,
    more: Partial<Problem> = {},
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(detail);
    this.name = "ProblemError";
    this.code = code;
    this.more = more;
    this.headers = headers;
  }
}

/** Every code that the API answers, with its status and what it means; `/api/problems` lists them. */
export const problems = {
  "http-invalid": { status: 400, title: "This is no HTTP request." },
  "request-invalid": { status: 400, title: "The request does not have the form that is asked for." },
  "body-invalid": { status: 400, title: "The body is no JSON." },
  "bundle-invalid": { status: 400, title: "The bundle of source texts cannot be taken." },
  "cursor-invalid": { status: 400, title: "The cursor names no place in this list." },
  "signed-out": {
    status: 401,
    title: "The request says nothing of who it comes from, or something that is not valid any more.",
  },
  forbidden: { status: 403, title: "The account may not do this." },
  "csrf-refused": { status: 403, title: "The request was not made by this site's own pages." },
  "host-refused": { status: 403, title: "The server is not known by this name." },
  "route-unknown": { status: 404, title: "There is no such address." },
  "importer-unknown": { status: 404, title: "There is no such importer here." },
  "version-unknown": { status: 404, title: "There is no such version." },
  "token-unknown": { status: 404, title: "There is no such token." },
  "revision-changed": { status: 412, title: "It was changed meanwhile." },
  "breaking-change": { status: 409, title: "The switch breaks what users saved or agreed to." },
  "switch-impossible": { status: 409, title: "This switch cannot be done." },
  "plan-too-new": { status: 409, title: "The plan was published by a newer release." },
  "idempotency-running": { status: 409, title: "A request with this Idempotency-Key is being answered." },
  "request-slow": { status: 408, title: "The request did not come whole in time." },
  "body-too-large": { status: 413, title: "The body is too large." },
  "media-type-unknown": { status: 415, title: "The body's media type is not taken." },
  "idempotency-reused": { status: 422, title: "The Idempotency-Key was used for another request." },
  "spec-rejected": { status: 422, title: "The spec has mistakes, or its tests fail." },
  "rate-limited": { status: 429, title: "Too many requests." },
  "headers-too-large": { status: 431, title: "The headers are too large." },
  internal: { status: 500, title: "The server made a mistake." },
  "store-unavailable": { status: 503, title: "The store does not answer." },
  "issuer-unavailable": { status: 503, title: "The issuer of the token does not answer." },
  overloaded: { status: 503, title: "The server has too much to do, or is stopping." },
} as const satisfies Readonly<Record<string, { readonly status: number; readonly title: string }>>;

export type ProblemCode = keyof typeof problems;

/** Something to throw, which is answered as a problem of this code. */
export const problem = (
  code: ProblemCode,
  detail: string,
  more: Partial<Problem> = {},
  headers: Readonly<Record<string, string>> = {},
): ProblemError => new ProblemError(code, detail, more, headers);
