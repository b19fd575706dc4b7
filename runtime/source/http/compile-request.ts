import type { FirstRequest, HttpSource, RequestRead } from "../../../compiler/plan/index.ts";
import { Failure } from "../../adaptors/adaptor.ts";
import { compileTemplate, compileValue, type StreamScope } from "../../engine/mapping/index.ts";
import { SourceError } from "../source-error.ts";
import type { Compiling } from "./compiling.ts";

/** A request as a stream makes it; paging and credentials are added to it. */
export interface StreamRequest {
  readonly method: "GET" | "POST";
  readonly url: URL;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: Readonly<Record<string, unknown>>;
}

type Context = Readonly<Record<string, unknown>>;

/** @returns makes the request for a partition; `first` is what its first request differs in */
export function compileRequest(
  source: HttpSource,
  stream: string,
  read: RequestRead,
  compiling: Compiling,
): (context: Context, first: boolean) => StreamRequest {
  const usual = compileOne(source, stream, read, compiling);
  if (read.first === undefined) return usual;
  const first = compileOne(source, stream, { ...read, ...read.first }, compiling);
  return (context, isFirst) => (isFirst ? first : usual)(context);
}

function compileOne(
  source: HttpSource,
  stream: string,
  read: Pick<RequestRead, "method" | "url" | "query" | "headers" | "body" | "graphql"> & FirstRequest,
  { plan, adaptors, base }: Compiling,
): (context: Context) => StreamRequest {
  const root = compileTemplate(plan, adaptors, source.base, (text) => text);
  const path = compileAddress(read.url, { plan, adaptors, base });
  const named = (list: RequestRead["query"]) =>
    list.map(({ name, value }) => ({ name, value: compileValue(plan, adaptors, value) }));
  const query = named(read.query);
  const headers = named(read.headers ?? []);
  const body = read.body === undefined ? undefined : compileValue(plan, adaptors, read.body);
  const variables = named(read.graphql?.variables ?? []);
  const text = (value: string | Failure): string => {
    if (value instanceof Failure) throw unusable(stream, value.message);
    return value;
  };
  const asked = (scope: StreamScope, query: string): object => {
    const given = variables.map(({ name, value }) => [name, value(scope)] as const);
    const failed = given.find(([, value]) => value instanceof Failure)?.[1];
    if (failed instanceof Failure) throw unusable(stream, failed.message);
    return { query, variables: Object.fromEntries(given.filter(([, value]) => value !== undefined)) };
  };
  return (context) => {
    const scope = { ...base, aliases: context };
    const front = text(root(scope)).replace(/\/+$/, "");
    const rest = text(path(scope));
    // A GraphQL server has one address.
    const below = rest === "" || rest.startsWith("/") ? rest : `/${rest}`;
    const full = /^https?:\/\//i.test(rest) ? rest : front + below;
    if (!URL.canParse(full)) throw unusable(stream, `${full} is no address`);
    const url = new URL(full);
    for (const { name, value } of query) {
      for (const one of [value(scope)].flat()) {
        if (one instanceof Failure) throw unusable(stream, one.message);
        if (one !== undefined && one !== null) url.searchParams.append(name, String(one));
      }
    }
    const sent: Record<string, string> = {};
    for (const { name, value } of headers) {
      const one = value(scope);
      if (one instanceof Failure) throw unusable(stream, one.message);
      if (one !== undefined && one !== null) sent[name.toLowerCase()] = headerText(stream, name, String(one));
    }
    const found = read.graphql === undefined ? body?.(scope) : asked(scope, read.graphql.query);
    if (found instanceof Failure) throw unusable(stream, found.message);
    return {
      method: read.method,
      url,
      headers: sent,
      ...(found === undefined ? {} : { body: found as Readonly<Record<string, unknown>> }),
    };
  };
}

/** Holes are one segment each, but for an address that the user gave and that others follow. */
function compileAddress(
  url: RequestRead["url"],
  { plan, adaptors }: Compiling,
): ReturnType<typeof compileTemplate> {
  const [lead, ...rest] = url.parts;
  const root = typeof lead === "object" ? lead.root : undefined;
  const isAddress =
    root?.kind === "input" && plan.inputs.some(({ name, type }) => name === root.name && type === "url");
  if (lead === undefined || !isAddress) return compileTemplate(plan, adaptors, url, encodeURIComponent);
  const front = compileTemplate(plan, adaptors, { parts: [lead] }, (text) => text);
  const back = compileTemplate(plan, adaptors, { parts: rest }, encodeURIComponent);
  return (scope) => {
    const [one, other] = [front(scope), back(scope)];
    if (one instanceof Failure) return one;
    return other instanceof Failure ? other : one + other;
  };
}

function headerText(stream: string, name: string, text: string): string {
  if (/[\r\n\0]/.test(text)) throw unusable(stream, `the header ${name} would hold a line break`);
  return text;
}

function unusable(stream: string, message: string): SourceError {
  return new SourceError({
    outcome: "bad_request",
    code: "request-incomplete",
    message: `The request of ${stream} cannot be made: ${message}.`,
  });
}
