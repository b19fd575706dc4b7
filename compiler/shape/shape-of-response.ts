import type { Argument, Call } from "../../dsl/index.ts";
import type { Program, StreamSymbol } from "../bind/program.ts";
import { readArguments } from "../bind/read-call.ts";
import { settingNamed } from "../bind/setting-named.ts";
import type { Way } from "../bind/ways.ts";
import { filesMatching } from "../bundle/glob.ts";
import { resolveInBundle } from "../bundle/paths.ts";
import { placeIn } from "../bundle/unit.ts";
import { settingValue } from "../check/setting-value.ts";
import type { Place } from "../report.ts";
import type { Type } from "../types/type.ts";
import { readSamples } from "./read-samples.ts";
import { readSchema } from "./read-schema.ts";
import { contradictions } from "./schema/contradictions.ts";
import { refine } from "./schema/refine.ts";

interface Written {
  readonly text: string;
  readonly place: Place;
}

/**
 * The type of a whole response, as `shape` tells it: from samples, from a JSON Schema, or from both.
 *
 * @returns undefined where it names neither or nothing could be read; what is wrong is told
 */
export function shapeOfResponse(program: Program, symbol: StreamSymbol, way: Way): Type | undefined {
  const call = settingNamed(way.entries, "shape")?.value;
  if (call?.kind !== "call") return undefined;
  const named = (parameters: readonly string[]): ReadonlyMap<string, Written> =>
    writtenArguments(program, symbol, call, parameters);
  if (call.name.text === "infer") {
    const samples = named(["samples"]).get("samples");
    return samples && fromSamples(program, symbol, samples);
  }
  if (call.name.text !== "schema") return undefined;
  const given = named(["schema", "samples"]);
  const [schema, samples] = [given.get("schema"), given.get("samples")];
  const described = schema && fromSchema(program, symbol, schema);
  if (described === undefined || samples === undefined)
    return described ?? (samples && fromSamples(program, symbol, samples));
  return refine(described, fromSamples(program, symbol, samples, described) ?? described);
}

/** The arguments that are texts; the first is needed. */
function writtenArguments(
  program: Program,
  { unit }: StreamSymbol,
  call: Call,
  names: readonly string[],
): ReadonlyMap<string, Written> {
  const scope = { program, unit };
  const parameters = names.map((name, index) => ({ name, required: index === 0 }));
  const written = new Map<string, Written>();
  for (const [name, argument] of readArguments(scope, call, parameters)) {
    const text = textOf(argument);
    if (text === undefined) settingValue(scope, name, "text", argument.value);
    else written.set(name, { text, place: placeIn(unit, argument) });
  }
  return written;
}

const textOf = ({ value }: Argument): string | undefined => (value.kind === "text" ? value.value : undefined);

/** @param described what a schema says of the same responses; a sample that is something else is told */
function fromSamples(
  program: Program,
  symbol: StreamSymbol,
  { text: pattern, place }: Written,
  described?: Type,
): Type | undefined {
  const path = inBundle(program, symbol, pattern, place);
  if (path === undefined) return undefined;
  const paths = filesMatching(program.files, path);
  if (paths.length === 0) {
    program.report("sample-missing", place, { pattern });
    return undefined;
  }
  const each = (sample: unknown, from: string): void => {
    for (const { path: at, found, expected } of described === undefined
      ? []
      : contradictions(sample, described))
      program.report("sample-contradicts", place, { sample: from, path: at, found, expected });
  };
  return readSamples(program, paths, place, described === undefined ? undefined : each);
}

function fromSchema(program: Program, symbol: StreamSymbol, { text, place }: Written): Type | undefined {
  const sign = text.indexOf("#");
  const [file, pointer] = sign < 0 ? [text, ""] : [text.slice(0, sign), text.slice(sign + 1)];
  const path = inBundle(program, symbol, file, place);
  return path === undefined ? undefined : readSchema(program, path, pointer, place);
}

function inBundle(program: Program, { unit }: StreamSymbol, named: string, place: Place): string | undefined {
  const path = resolveInBundle(named, unit.path, program.entry.path);
  if (path === undefined) program.report("use-outside", place, { path: named });
  return path;
}
