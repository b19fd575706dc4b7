import type { HttpSource, Plan, Stream } from "../../../compiler/plan/index.ts";
import { type Adaptor, Failure } from "../../adaptors/adaptor.ts";
import { compileTemplate, compileValue, type StreamScope } from "../../engine/mapping/index.ts";
import { compileAliases } from "../compile-aliases.ts";
import { afterPages } from "../pages/after.ts";
import { numberedPages } from "../pages/numbered.ts";
import type { PageAnswer, Paging } from "../pages/paging.ts";
import { singlePage } from "../pages/single.ts";
import { resembles } from "../resembles.ts";
import { SourceError } from "../source-error.ts";
import type { CompiledRule, HttpAnswer } from "./classify.ts";

export interface Compiling {
  readonly plan: Plan;
  readonly adaptors: ReadonlyMap<string, Adaptor>;
  /** What every expression may read: options, inputs, the run. */
  readonly base: StreamScope;
}

/** A stream that is read by requests, ready to run. */
export interface CompiledStream {
  readonly method: "GET" | "POST";
  readonly paging: Paging;
  /** The address without paging's parameters. */
  address(context: Readonly<Record<string, unknown>>): URL;
  /** The records of a response; undefined when they are not where the spec says, or it is no such record. */
  items(response: unknown): readonly unknown[] | undefined;
  /** The record's id as text; undefined when it has none. */
  id(record: unknown): string | undefined;
  /** The record's other ids. */
  aliases(record: unknown, id: string | undefined): readonly string[];
}

/**
 * Compiles a stream's request, paging and paths.
 * @throws SourceError when the stream is not read by requests
 */
export function compileStream(source: HttpSource, stream: Stream, compiling: Compiling): CompiledStream {
  const { plan, adaptors, base } = compiling;
  const { read } = stream;
  if (read.kind !== "request") {
    throw new SourceError({
      outcome: "refused",
      code: "not-a-request",
      message: `${stream.name} is not read by requests.`,
    });
  }
  const root = compileTemplate(plan, adaptors, source.base, (text) => text);
  const path = compileTemplate(plan, adaptors, read.url, encodeURIComponent);
  const query = read.query.map(({ name, value }) => ({ name, value: compileValue(plan, adaptors, value) }));
  const items = stream.items === undefined ? undefined : compileValue(plan, adaptors, stream.items);
  const aliases = compileAliases(plan, adaptors, stream);
  const id = stream.id === undefined ? undefined : compileValue(plan, adaptors, stream.id);

  return {
    method: read.method,
    paging: compilePaging(stream, compiling),
    address(context) {
      const scope = { ...base, aliases: context };
      const front = text(root(scope), stream.name).replace(/\/+$/, "");
      const rest = text(path(scope), stream.name);
      const url = new URL(
        /^https?:\/\//i.test(rest) ? rest : front + (rest.startsWith("/") ? rest : `/${rest}`),
      );
      for (const { name, value } of query) {
        for (const one of [value(scope)].flat()) {
          if (one instanceof Failure) throw unusable(stream.name, one.message);
          if (one !== undefined && one !== null) url.searchParams.append(name, String(one));
        }
      }
      return url;
    },
    items(response) {
      if (items === undefined) return resembles(stream.shape, response) ? [response] : undefined;
      const found = items({ ...base, here: response });
      return Array.isArray(found) ? found : undefined;
    },
    id(record) {
      const found = id?.({ ...base, here: record });
      return typeof found === "string" || typeof found === "number" ? String(found) : undefined;
    },
    aliases: (record, own) => aliases({ ...base, here: record }, own),
  };
}

function compilePaging(stream: Stream, { plan, adaptors, base }: Compiling): Paging {
  if (stream.read.kind !== "request") return singlePage;
  const { pages } = stream.read;
  switch (pages.kind) {
    case "single":
      return singlePage;
    case "numbered": {
      if (pages.until === undefined) return numberedPages(pages);
      const until = compileValue(plan, adaptors, pages.until);
      return numberedPages(pages, (answer) => until(answerScope(base, answer)));
    }
    case "after": {
      const values = pages.values.map(({ name, value }) => ({
        name,
        value: compileValue(plan, adaptors, value),
      }));
      return afterPages(pages, (last) =>
        values.map(({ name, value }) => [name, value({ ...base, last })] as const),
      );
    }
  }
}

function answerScope(base: StreamScope, answer: PageAnswer): StreamScope {
  return {
    ...base,
    here: answer.response,
    last: answer.records.at(-1),
    status: answer.status,
    headers: answer.headers,
  };
}

/** The source's error rules, in order. A rule whose condition fails on an answer does not hold for it. */
export function compileRules(
  source: HttpSource,
  { plan, adaptors, base }: Compiling,
): readonly CompiledRule[] {
  return source.errors.map((rule) => {
    const holds = compileValue(plan, adaptors, rule.when);
    return {
      outcome: rule.outcome,
      ...(rule.as === undefined ? {} : { as: rule.as }),
      holds: ({ json, status, headers }: HttpAnswer) =>
        holds({ ...base, here: json, status, headers }) === true,
    };
  });
}

function text(value: string | Failure, stream: string): string {
  if (value instanceof Failure) throw unusable(stream, value.message);
  return value;
}

function unusable(stream: string, message: string): SourceError {
  return new SourceError({
    outcome: "bad_request",
    code: "request-incomplete",
    message: `The request of ${stream} cannot be made: ${message}.`,
  });
}
