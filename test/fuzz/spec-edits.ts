import fc from "fast-check";
import { oddNames } from "./odd-values.ts";
import type { Spec } from "./texts.ts";

/** One change of a spec's tokens. Places and pieces are numbers that wrap around, so that any number will do. */
interface Edit {
  readonly at: number;
  readonly kind: "drop" | "insert" | "replace" | "repeat" | "swap" | "rename";
  readonly piece: number;
}

/** A spec with a few tokens changed. */
export interface EditedSpec {
  readonly spec: Spec;
  readonly edits: readonly Edit[];
}

/** Signs and words that stand where they should not. */
const oddities: readonly string[] = [
  ..."{}()[],|=:.\"'\\;`&-<>?*\n\r\t",
  "<-",
  "->",
  "??",
  '"""',
  "//",
  "///",
  "/*",
  "..",
  ".[",
  "[all ",
  "\u0000",
  "\uD800",
  "\uFEFF",
  "\u2028",
  "\u{1F600}",
  " not ",
  " if ",
  " each ",
  " otherwise ",
  " on error ",
  "-1",
  "1e999",
  "99999999999999999999",
  "\nstream ",
  "\nmap ",
  "\nuse ",
  "null",
  ...oddNames.filter((name) => /^\w+$/.test(name)),
];

const pieceSources = new Map<string, readonly string[]>();

/** The tokens and blanks of a text, roughly: close enough to edit by. */
function piecesOf(text: string): readonly string[] {
  const known = pieceSources.get(text);
  if (known !== undefined) return known;
  const pieces = text.match(/"(?:[^"\\\n]|\\.)*"|\w+|\s+|./gs) ?? [];
  pieceSources.set(text, pieces);
  return pieces;
}

/** The text that the edits leave. */
export function editedText({ spec, edits }: EditedSpec): string {
  const own = piecesOf(spec.text);
  const pieces = [...own];
  for (const { at, kind, piece } of edits) {
    const place = pieces.length === 0 ? 0 : at % pieces.length;
    const other = own.length === 0 ? "" : (own[piece % own.length] ?? "");
    const odd = oddities[piece % oddities.length] ?? "";
    if (kind === "drop") pieces.splice(place, 1 + (piece % 3));
    else if (kind === "insert") pieces.splice(place, 0, odd);
    else if (kind === "replace") pieces[place] = other;
    else if (kind === "repeat") pieces.splice(place, 0, ...pieces.slice(place, place + (piece % 40)));
    else if (kind === "rename") renameWord(pieces, place, oddNames[piece % oddNames.length] ?? "");
    else pieces.splice(place, 2, ...pieces.slice(place, place + 2).reverse());
  }
  return pieces.join("");
}

/** Gives the next word another name, as often as it stands in the text. */
function renameWord(pieces: string[], from: number, name: string): void {
  const word = pieces.slice(from).find((piece) => /^\w+$/.test(piece));
  if (word === undefined || !/^\w+$/.test(name)) return;
  for (const [index, piece] of pieces.entries()) if (piece === word) pieces[index] = name;
}

/** Specs with up to four edits; `rarely` names those that are taken one time in forty. */
export function editedSpecs(often: readonly Spec[], rarely: readonly Spec[]): fc.Arbitrary<EditedSpec> {
  const edit = fc.record<Edit>({
    at: fc.nat(),
    kind: fc.constantFrom("drop", "insert", "replace", "repeat", "swap", "rename"),
    piece: fc.nat({ max: 100_000 }),
  });
  return fc.record({
    spec: fc.oneof(
      { weight: 39, arbitrary: fc.constantFrom(...often) },
      { weight: 1, arbitrary: fc.constantFrom(...rarely) },
    ),
    edits: fc.array(edit, { maxLength: 4 }),
  });
}
