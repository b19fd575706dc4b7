import { readFileSync } from "node:fs";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { formatCodeFrame } from "./code-frame.ts";
import { diagnosticsLimit } from "./limits.ts";
import { createLineIndex } from "./line-index.ts";
import { parse } from "./parse.ts";

/**
 * Whatever the text, parse answers: it never throws, and what it says has a place in the text. `SEED=…` repeats a run,
 * `RUNS=…` makes it longer.
 */
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
const runs = Number(process.env.RUNS ?? 120);
const test = suite(`fuzz (SEED=${seed} RUNS=${runs})`);

/** Mulberry32: small, seedable, good enough to choose edits. */
function createRandom(start: number): (below: number) => number {
  let state = start >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const spec = readFileSync(new URL("samples/tour-clickup/input.importer", import.meta.url), "utf8");
const pieces = spec.match(/"(?:[^"\\]|\\.)*"|[A-Za-z_]+|\d+|\s+|./g) ?? [];
const oddities = [
  "{",
  "}",
  "(",
  ")",
  "[",
  "]",
  ",",
  "|",
  "<-",
  "->",
  "=",
  "==",
  "??",
  '"',
  '"""',
  "'",
  ".",
  ".[",
  "..",
  "// x\n",
  "/*",
  "not ",
  "if ",
  "each ",
  "\n",
  "\r",
  "é",
  "\u{1F600}",
  "\uD800",
  "\u0000",
  "\\",
  ";",
  "&&",
  "-1",
  "stream x ",
  "\nmap ",
];

/** Asserts what holds for every text; the message carries the seed. */
function check(text: string, what: string): number {
  const where = `${what}, SEED=${seed}`;
  let result: ReturnType<typeof parse>;
  try {
    result = parse(text);
  } catch (error) {
    throw new Error(`parse threw (${where}) for ${JSON.stringify(text)}`, { cause: error });
  }
  const { diagnostics } = result;
  assert.ok(diagnostics.length <= diagnosticsLimit + 1, where);
  const places = new Set(diagnostics.map(({ span, code }) => `${span.start} ${code}`));
  assert.is(places.size, diagnostics.length, `two diagnostics of one kind at one place (${where})`);
  const lines = createLineIndex(text);
  for (const diagnostic of diagnostics) {
    const { span, message } = diagnostic;
    assert.ok(
      span.start >= 0 && span.start <= span.end && span.end <= text.length,
      `${message} has no place (${where})`,
    );
    assert.not.match(message, /\{[a-z]+\}|undefined/, where);
    assert.ok(formatCodeFrame(diagnostic, lines).includes(diagnostic.code), where);
  }
  return diagnostics.length;
}

test("random edits of tokens are a few diagnostics", () => {
  const random = createRandom(seed);
  let total = 0;
  let most = 0;
  for (let run = 0; run < runs; run += 1) {
    const edited = [...pieces];
    for (let edit = 1 + random(3); edit > 0; edit -= 1) {
      const at = random(edited.length);
      const kind = random(3);
      if (kind === 0) edited.splice(at, 1);
      else if (kind === 1) edited.splice(at, 0, oddities[random(oddities.length)] ?? "");
      else edited[at] = pieces[random(pieces.length)] ?? "";
    }
    const count = check(edited.join(""), `run ${run}`);
    total += count;
    most = Math.max(most, count);
  }
  assert.ok(
    total / runs < 4,
    `${total / runs} diagnostics on average for at most three edits (SEED=${seed})`,
  );
  assert.ok(most < 40, `${most} diagnostics for at most three edits (SEED=${seed})`);
});

test("texts cut anywhere are read", () => {
  const random = createRandom(seed + 1);
  for (let run = 0; run < runs / 4; run += 1) {
    const start = random(spec.length);
    check(spec.slice(start, start + random(600)), `cut ${run}`);
  }
});

test("random characters and heaps of signs are read", () => {
  const random = createRandom(seed + 2);
  for (let run = 0; run < runs; run += 1) {
    const bytes = Uint8Array.from({ length: random(400) }, () => random(256));
    check(new TextDecoder("utf-8").decode(bytes), `bytes ${run}`);
    const heap = Array.from({ length: random(60) }, () =>
      random(2) === 0 ? oddities[random(oddities.length)] : pieces[random(pieces.length)],
    );
    check(heap.join(random(2) === 0 ? " " : ""), `heap ${run}`);
  }
});

test.run();
