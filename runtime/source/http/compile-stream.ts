import type { Follow, HttpSource, Stream } from "../../../compiler/plan/index.ts";
import { compileValue } from "../../engine/mapping/index.ts";
import { compileAliases } from "../compile-aliases.ts";
import type { Paging } from "../pages/paging.ts";
import { resembles } from "../resembles.ts";
import { SourceError } from "../source-error.ts";
import { askSince } from "./ask-since.ts";
import type { CompiledRule, HttpAnswer } from "./classify.ts";
import { compilePaging } from "./compile-paging.ts";
import { compileRequest, type StreamRequest } from "./compile-request.ts";
import type { Compiling } from "./compiling.ts";
import { combineVariants } from "./variants.ts";

/** A stream that is read by requests, ready to run. */
export interface CompiledStream {
  readonly paging: Paging;
  /** Whether the answers are GraphQL's. */
  readonly graphql: boolean;
  /** What the stream is asked for, one after the other; absent where there is only one thing. */
  readonly variants?: readonly Readonly<Record<string, unknown>>[];
  /** Lists inside records that are read to their ends. */
  readonly follow?: readonly Follow[];
  /** Whether this parent is asked at all. */
  asks(context: Readonly<Record<string, unknown>>): boolean;
  /** A request without what paging adds. */
  request(context: Readonly<Record<string, unknown>>, first: boolean): StreamRequest;
  /** The records of a response; undefined when they are not where the spec says, or it is no such record. */
  items(response: unknown): readonly unknown[] | undefined;
  /** The record's id as text; undefined when it has none. Records above may be a part of it. */
  id(record: unknown, context: Readonly<Record<string, unknown>>): string | undefined;
  /** The record's other ids. */
  aliases(
    record: unknown,
    id: string | undefined,
    context: Readonly<Record<string, unknown>>,
  ): readonly string[];
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
  const items = stream.items === undefined ? undefined : compileValue(plan, adaptors, stream.items);
  const aliases = compileAliases(plan, adaptors, stream);
  const id = stream.id === undefined ? undefined : compileValue(plan, adaptors, stream.id);
  const when = read.when === undefined ? undefined : compileValue(plan, adaptors, read.when);

  return {
    paging: compilePaging(stream, compiling),
    graphql: read.graphql !== undefined,
    ...(read.variants === undefined ? {} : { variants: combineVariants(read.variants) }),
    ...(read.follow === undefined ? {} : { follow: read.follow }),
    asks: (context) => when === undefined || when({ ...base, aliases: context }) === true,
    request: changed(stream, compiling.since, compileRequest(source, stream.name, read, compiling)),
    items(response) {
      if (items === undefined) return resembles(stream.shape, response) ? [response] : undefined;
      const found = items({ ...base, here: response });
      return Array.isArray(found) ? found : undefined;
    },
    id(record, context) {
      const found = id?.({ ...base, aliases: context, here: record });
      return typeof found === "string" || typeof found === "number" ? String(found) : undefined;
    },
    aliases: (record, own, context) => aliases({ ...base, aliases: context, here: record }, own),
  };
}

/** Where an import brings what changed only, and the stream says how to ask for it. */
function changed(
  { since }: Stream,
  moment: number | undefined,
  request: CompiledStream["request"],
): CompiledStream["request"] {
  if (since === undefined || moment === undefined) return request;
  return (context, first) => askSince(request(context, first), since, moment);
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
