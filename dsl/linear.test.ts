import nearley from "nearley";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { grammarRules } from "./grammar.generated.ts";
import { splitDeclarations } from "./layout.ts";
import { lexText } from "./lexer.ts";

/** Earley parsers turn quadratic without a sound; what is counted here are their states, which do not depend on the machine. */
const test = suite("parsing is linear");

function countStates(text: string): { tokens: number; states: number } {
  const [tokens = [], ...others] = splitDeclarations(lexText(text, "x").tokens);
  assert.is(others.length, 0);
  let position = 0;
  let end = 0;
  const grammar = nearley.Grammar.fromCompiled({
    ParserRules: grammarRules as unknown as nearley.ParserRule[],
    ParserStart: "declaration",
  });
  const parser = new nearley.Parser(grammar, {
    lexer: {
      reset: () => undefined,
      next: () => (position < end ? (tokens[position++] as unknown as nearley.Token) : undefined),
      save: () => ({}),
      formatError: () => "",
    },
  });
  const { table } = parser as unknown as { table: { states: unknown[] }[] };
  let states = 0;
  for (const _ of tokens) {
    end += 1;
    parser.feed("");
    states += table.at(-1)?.states.length ?? 0;
  }
  assert.is(parser.results.length, 1);
  return { tokens: tokens.length, states };
}

const repeat = (piece: string, separator: string, count: number): string =>
  Array.from({ length: count }, (_, index) => piece.replaceAll("#", String(index))).join(separator);

for (const [sentence, make] of [
  [
    "rules",
    (n: number) => `map x to issue {\n${repeat("a# <- .b | trim ?? .c.d on error warn", "\n", n)}\n}`,
  ],
  ["settings", (n: number) => `source {\n${repeat('a#: "b"', ", ", n)}\n}`],
  ["rows", (n: number) => `values x {\n${repeat('"a#" -> "b"', "\n", n)}\n}`],
  ["items of a list", (n: number) => `adaptor x() = [${repeat("#", ", ", n)}]`],
  ["entries of an object", (n: number) => `test "x" { given a { ${repeat('"k#": 1', ", ", n)} } }`],
  ["arguments", (n: number) => `adaptor x() = f(${repeat("a#: 1", ", ", n)})`],
  ["arms of ??", (n: number) => `adaptor x() = ${repeat(".a", " ?? ", n)}`],
  ["and", (n: number) => `adaptor x() = ${repeat(".a", " and ", n)}`],
  ["or", (n: number) => `adaptor x() = ${repeat(".a == 1", " or ", n)}`],
  ["steps", (n: number) => `adaptor x() = a${repeat(".b[]", "", n)}`],
] as const) {
  test(`in the number of ${sentence}`, () => {
    const small = countStates(make(200));
    const large = countStates(make(1_600));
    const growth = large.states / small.states / (large.tokens / small.tokens);
    assert.ok(
      growth < 1.05,
      `${small.states} states for ${small.tokens} tokens, ${large.states} for ${large.tokens}`,
    );
  });
}

test.run();
