import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { createScanner } from "./scan.ts";
import { scanByPatterns } from "./scan-by-patterns.ts";

const test = suite("scan");
const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);

interface Piece {
  readonly type: string;
  readonly text: string;
}

/** All pieces; blanks beside each other are one, since nobody asks how many there were. */
function pieces(
  text: string,
  read: (at: number) => { readonly type: string; readonly end: number },
): Piece[] {
  const found: Piece[] = [];
  for (let at = 0; at < text.length; ) {
    const { type, end } = read(at);
    const before = found.at(-1);
    if (type === "blank" && before?.type === "blank")
      found[found.length - 1] = { type, text: before.text + text.slice(at, end) };
    else found.push({ type, text: text.slice(at, end) });
    at = end;
  }
  return found;
}

/** A proper name is a plain one, whoever read it. */
const plain = (piece: Piece): Piece =>
  piece.type === "oddword" && /^[A-Za-z_]\w*$/.test(piece.text)
    ? { ...piece, type: "word" }
    : piece.type === "odddotted" && /^\.[A-Za-z_]\w*$/.test(piece.text)
      ? { ...piece, type: "dotted" }
      : piece;

function same(text: string): void {
  const scanner = createScanner(text);
  const quick = pieces(text, (at) => ({ type: scanner.read(at), end: scanner.end }));
  const slow = pieces(text, (at) => scanByPatterns(text, at));
  assert.equal(quick.map(plain), slow.map(plain), JSON.stringify(text));
}

test("every sample is cut into the same pieces by its characters and by patterns", () => {
  const samples = new URL("samples/", import.meta.url);
  for (const path of readdirSync(samples, { recursive: true, encoding: "utf8" }))
    if (path.endsWith(".importer")) same(readFileSync(new URL(path, samples), "utf8"));
});

test(`so is any text of what specs are made of (seed ${seed})`, () => {
  const parts = [
    ..."{}()[],:. \t\n\r\"\\/|?-<>=!;+*%^#'@0159aehmnsuz_é",
    ..."\u00a0|\u0301|\u0660|\u{1d400}|\ud800|\udc00|\u2028|\u000b|\ufeff".split("|"),
    ...['"""', "//", "/*", "*/", "\nmap ", "2024-01-02", "30s", "1.5", "ms", "??", "?.", "-1"],
  ];
  const text = fc.array(fc.constantFrom(...parts), { maxLength: 24 }).map((list) => list.join(""));
  fc.assert(fc.property(text, same), { seed, numRuns: 5000 });
});

test(`and any text at all (seed ${seed})`, () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), same), { seed, numRuns: 500 });
});

test.run();
