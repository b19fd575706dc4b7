import type { Problem } from "../api/http/problem.ts";
import { type Operations, operations } from "./operations.generated.ts";

/** What is sent. */
export interface Outgoing {
  readonly method: string;
  /** Behind the server's address, with its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Incoming {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/** Brings a request to a server and back. @throws for one that cannot be reached */
export type Transport = (request: Outgoing) => Promise<Incoming>;

type Optional<T> = T extends Record<string, never> ? { readonly [Name in never]: Name } : T;

/** What goes into a call of an operation. */
export type Call<Name extends keyof Operations> = {
  readonly path?: Optional<Operations[Name]["path"]>;
  readonly query?: Optional<Operations[Name]["query"]>;
  readonly headers?: Readonly<Record<string, string>>;
} & (Operations[Name] extends { body: infer Body } ? { readonly body: Body } : { readonly body?: never });

/** Calls the API by the names of its operations, with types from its OpenAPI document. */
export interface Client {
  /** @throws ApiError for a problem that the server answered */
  call<Name extends keyof Operations>(name: Name, given: Call<Name>): Promise<Operations[Name]["answer"]>;
}

/** A problem that the server answered. */
export class ApiError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.name = "ApiError";
    this.problem = problem;
  }
}

/** @param transport where requests go: a server, or an API in this process */
export function createClient(transport: Transport): Client {
  return {
    async call(name, { path = {}, query = {}, headers = {}, body }) {
      const { method, path: template } = operations[name];
      const filled = template.replaceAll(/\{(\w+)\}/g, (_, key: string) =>
        encodeURIComponent(String((path as Record<string, unknown>)[key])),
      );
      const search = new URLSearchParams(
        Object.entries(query as Record<string, unknown>)
          .filter(([, value]) => value !== undefined)
          .map(([key, value]): [string, string] => [key, String(value)]),
      );
      const answer = await transport({
        method,
        path: search.size === 0 ? filled : `${filled}?${search}`,
        headers: { ...headers, ...(body === undefined ? {} : { "content-type": "application/json" }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return read(answer) as never;
    },
  };
}

/** Media types that the API answers with; a page for people comes from something else. */
const known = /^(application\/((problem\+)?json|x-ndjson)|text\/plain)\b/;

function read({ status, contentType, body }: Incoming): unknown {
  const found = readBody(contentType, body);
  if (found !== undefined && status >= 200 && status < 300) return found.value;
  if (found !== undefined && contentType.startsWith("application/problem+json"))
    throw new ApiError(found.value as Problem);
  const detail = `The server answered ${status} with something that the API does not answer. Is it an importer's address?`;
  throw new ApiError({
    type: "about:blank",
    title: "",
    status,
    detail,
    code: "answer-unknown",
    requestId: "",
  });
}

/** Undefined for what the API does not answer; null where there is no body. */
function readBody(contentType: string, body: string): { readonly value: unknown } | undefined {
  if (contentType === "" && body === "") return { value: null };
  if (!known.test(contentType)) return undefined;
  if (!/^application\/(problem\+)?json\b/.test(contentType)) return { value: body };
  try {
    return { value: JSON.parse(body) as unknown };
  } catch {
    return undefined;
  }
}
