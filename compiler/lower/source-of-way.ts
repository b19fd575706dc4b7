import type { SourceDeclaration } from "../../dsl/index.ts";
import type { Program, StreamSymbol } from "../bind/program.ts";
import type { Way, WayKind } from "../bind/ways.ts";
import { unnamedSource } from "../bundle/declare.ts";
import { type Declared, placeIn } from "../bundle/unit.ts";
import { didYouMean } from "../check/did-you-mean.ts";

/** What the sources are that a way of reading needs. */
const needed: Readonly<
  Record<Exclude<WayKind, "embedded">, { readonly kind: string; readonly what: string }>
> = {
  request: { kind: "api", what: "an API" },
  rows: { kind: "csv", what: "a file of rows" },
  document: { kind: "json", what: "a JSON file" },
};

/**
 * The source that a stream is read from in one way: the one that `via` names, else the only one that fits. Tells a source that is
 * not declared, one that cannot be read so, and that several could.
 *
 * @returns undefined where the parent's source is meant, or the source is not known
 */
export function sourceOfWay(
  program: Program,
  { unit, syntax, name }: StreamSymbol,
  way: Way,
  kind: WayKind | undefined,
): string | undefined {
  const sources = [...program.entry.sources.values()];
  const place = placeIn(unit, way.via ?? syntax.name);
  const wanted = kind === undefined || kind === "embedded" ? undefined : needed[kind];
  if (way.via !== undefined) {
    const { text, span } = way.via;
    const named = program.entry.sources.get(text);
    if (named === undefined) {
      const known = sources.map((source) => source.name);
      program.report(
        "unknown-source",
        placeIn(unit, { span }),
        { name: text },
        didYouMean(text, span, known),
      );
    } else if (wanted !== undefined && kindOf(named) !== wanted.kind) {
      const found = `\`${text}\` is ${described(named)}`;
      program.report("source-differs", place, { name, what: wanted.what, found });
    }
    return named?.name;
  }
  const [only, ...others] = sources;
  if (wanted === undefined || only === undefined)
    return others.length === 0 ? (only?.name ?? unnamedSource) : undefined;
  const fitting = sources.filter((source) => kindOf(source) === wanted.kind);
  const [first, ...further] = fitting;
  if (first !== undefined && further.length === 0) return first.name;
  // A kind of file that is not known was told at the source.
  if (sources.some((source) => kindOf(source) === "unknown")) return only.name;
  const found =
    first === undefined
      ? `the source is ${described(only)}`
      : `there are ${fitting.length}, so that \`via\` has to name one`;
  program.report("source-differs", place, { name, what: wanted.what, found });
  return undefined;
}

function kindOf({ syntax }: Declared<SourceDeclaration>): string {
  for (const entry of syntax.entries) {
    if (entry.kind !== "block" || entry.type.text !== "file") continue;
    const of = entry.entries.find((one) => one.kind === "setting" && one.key.text === "of");
    const packed = of?.kind === "setting" && of.value.kind === "call" ? of.value.name.text : undefined;
    const kind = entry.name?.text === "zip" ? packed : entry.name?.text;
    if (kind === "tsv") return "csv";
    return kind === "csv" || kind === "json" ? kind : "unknown";
  }
  return "api";
}

function described(source: Declared<SourceDeclaration>): string {
  const kind = kindOf(source);
  return Object.values(needed).find((one) => one.kind === kind)?.what ?? "of another kind";
}
