import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { createEarleyParser } from "./earley.ts";
import { splitDeclarations } from "./layout.ts";
import { lexText } from "./lexer.ts";
import type { Declaration } from "./nodes.ts";
import { readAtOnce } from "./shift-reduce.ts";
import type { Token } from "./tokens.ts";

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
const test = suite(`reading at once (SEED=${seed})`);

/** What nearley makes of the same tokens. */
function readWithNearley(tokens: readonly Token[]): Declaration | undefined {
  const parser = createEarleyParser<Declaration>("declaration");
  return parser.feed(tokens) === tokens.length ? parser.result() : undefined;
}

const rooms = ["samples", "../importers"].map((name) => fileURLToPath(new URL(name, import.meta.url)));
const declarations = rooms
  .flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".importer"))
      .map((name) => readFileSync(`${room}/${name}`, "utf8")),
  )
  .flatMap((text) => splitDeclarations(lexText(text, "x").tokens));

test("gives nearley's tree for every declaration there is, or refuses it as nearley does", () => {
  let read = 0;
  for (const tokens of declarations) {
    const ours = readAtOnce<Declaration>("declaration", tokens);
    assert.equal(ours, readWithNearley(tokens));
    if (ours !== undefined) read += 1;
  }
  assert.ok(read > 50, `only ${read} of ${declarations.length} were read`);
});

test("agrees with nearley about declarations with a token left out, doubled or put elsewhere", () => {
  let state = seed;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  let read = 0;
  for (let run = 0; run < 300; run += 1) {
    const tokens = [...declarations[random(declarations.length)]!].slice(0, 200);
    const [from, to] = [random(tokens.length), random(tokens.length)];
    const [taken] = tokens.splice(from, random(3) === 0 ? 0 : 1);
    if (taken !== undefined && random(2) === 0) tokens.splice(to, 0, taken);
    const ours = readAtOnce<Declaration>("declaration", tokens);
    assert.equal(ours, readWithNearley(tokens), tokens.map(({ text }) => text).join(" "));
    if (ours !== undefined) read += 1;
  }
  assert.ok(read > 0 && read < 300);
});

test("does not read half a text", () => {
  const [tokens = []] = splitDeclarations(lexText("map a to issue { summary <- .b }", "x").tokens);
  assert.ok(readAtOnce("declaration", tokens));
  assert.is(readAtOnce("declaration", tokens.slice(0, -1)), undefined);
  assert.is(readAtOnce("declaration", [...tokens, ...tokens]), undefined);
  assert.is(readAtOnce("declaration", []), undefined);
});

test.run();
