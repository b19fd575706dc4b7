import type { TextLiteral } from "../../dsl/index.ts";
import type { Scope } from "../bind/scope.ts";
import { resolveInBundle } from "../bundle/paths.ts";
import { placeIn } from "../bundle/unit.ts";
import type { GraphqlMistake, GraphqlReader, Operation } from "../graphql/graphql-reader.ts";
import type { Place } from "../report.ts";

/** An operation and where in the spec its parts stand. */
export interface ReadOperation {
  readonly operation: Operation;
  /** The place of something in the query's text. */
  placeOf(offset: number | undefined): Place;
}

/** Reads a stream's query; tells what is no query, and what the source's schema does not allow. */
export function readOperation(
  scope: Scope,
  literal: TextLiteral,
  source: string | undefined,
): ReadOperation | undefined {
  const { program } = scope;
  const place = placeIn(scope.unit, literal);
  if (program.graphql === undefined) {
    program.report("construct-unsupported", place, { construct: "graphql" });
    return undefined;
  }
  const reader = program.graphql();
  const placeOf = placesIn(scope, literal);
  const told = (mistakes: readonly GraphqlMistake[]): undefined => {
    for (const { message: reason, offset } of mistakes)
      program.report("graphql-invalid", placeOf(offset), { reason });
  };
  const operation = reader.read(literal.value);
  if ("mistakes" in operation) return told(operation.mistakes);
  if (operation.kind !== "query") {
    program.report("graphql-not-query", place, { kind: operation.kind });
    return undefined;
  }
  validate(scope, reader, literal, source, placeOf);
  return { operation, placeOf };
}

function validate(
  scope: Scope,
  reader: GraphqlReader,
  literal: TextLiteral,
  source: string | undefined,
  placeOf: ReadOperation["placeOf"],
): void {
  const { program } = scope;
  const declared = program.entry.sources.get(source ?? "");
  const setting = declared?.syntax.entries.find((one) => one.kind === "setting" && one.key.text === "schema");
  if (declared === undefined || setting?.kind !== "setting" || setting.value.kind !== "text") return;
  const named = setting.value.value;
  const place = placeIn(declared.unit, setting.value);
  const path = resolveInBundle(named, declared.unit.path, program.entry.path);
  const text = path === undefined ? undefined : program.files.read(path);
  if (path === undefined) program.report("use-outside", place, { path: named });
  else if (text === undefined) program.report("file-missing", place, { path: named });
  if (text === undefined) return;
  const found = reader.validate(literal.value, text);
  if ("schema" in found) program.report("graphql-schema", place, { path: named, reason: found.schema });
  else
    for (const { message: reason, offset } of found.mistakes)
      program.report("graphql-mismatch", placeOf(offset), { schema: named, reason });
}

/** In a text that is written as it is, a mistake has a place of its own; in one with escapes the whole text is its place. */
function placesIn({ unit }: Scope, literal: TextLiteral): ReadOperation["placeOf"] {
  const whole = placeIn(unit, literal);
  const begins = literal.span.start + (literal.verbatim ? 3 : 1);
  const { text } = unit.syntax;
  if (text.slice(begins, begins + literal.value.length) !== literal.value) return () => whole;
  return (offset) => {
    if (offset === undefined) return whole;
    const word = /^\$?\w+/.exec(literal.value.slice(offset, offset + 200))?.[0] ?? "";
    const start = begins + Math.min(offset, literal.value.length);
    return {
      file: unit.path,
      span: { start, end: Math.min(start + Math.max(1, word.length), literal.span.end) },
    };
  };
}
