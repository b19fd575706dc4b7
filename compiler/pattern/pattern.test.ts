import { suite } from "uvu";
import * as assert from "uvu/assert";
import { compilePattern, findMatch, type Pattern } from "./index.ts";

const test = suite("patterns");

function ready(text: string, anyCase = false): Pattern {
  const pattern = compilePattern(text, anyCase);
  if ("reason" in pattern) throw new Error(`${text}: ${pattern.reason}`);
  return pattern;
}

/** Match and first group, as JavaScript and as this room find them. */
function both(source: string, text: string, anyCase = false): [unknown, unknown] {
  const native = new RegExp(source, anyCase ? "diu" : "du").exec(text);
  const own = findMatch(ready(source, anyCase), text);
  const [whole, group] = native?.indices ?? [];
  return [
    own === undefined ? undefined : [[own.start, own.end], own.group && [own.group.start, own.group.end]],
    whole === undefined ? undefined : [[...whole], group && [...group]],
  ];
}

const TABLE: readonly [pattern: string, ...texts: string[]][] = [
  ["#(\\d+)$", "issue #12", "issue #12 ", "#1 #22", ""],
  ["^([A-Z][A-Z0-9]+)-\\d+", "ABC-12 fix", " ABC-12", "A-1", "AB1-0"],
  ["(a|ab)(c|bcd)(d*)", "abcd", "acd", "xabcd"],
  ["(?:a|ab)(c|bcd)", "abcd"],
  ["a+?b*", "aaab", "b"],
  ["(\\w+?)\\s*=", "key = 1", "=1"],
  ["[^,;]+", "a,b", ",", ";x"],
  ["[\\]\\-a]+", "x]-ay"],
  ["\\bfix\\b", "a fix, prefix", "prefix fixes"],
  ["\\Bx", "ax", "x"],
  ["x{2,3}", "x", "xx", "xxxx"],
  ["x{0}y", "xy"],
  ["(x{2})+", "xxxxx"],
  ["😀.", "a😀😀", "😀"],
  ["[😀-😂]", "x😁"],
  ["\\p{Lu}\\P{L}", "éÉ1", "É é"],
  ["[\\p{L}\\d]+", "-é9-"],
  ["[^\\D5]", "a57"],
  ["\\u0041\\x42\\u{43}", "xABC"],
  ["(a*)*b", "aaab", "b"],
  ["(?:(a)|b)*", "ab", "ba"],
  ["|a", "a"],
  ["^$", "", "a"],
  [".", "\n", "\n."],
  ["\\.\\*\\/", "a.*/"],
];

for (const [pattern, ...texts] of TABLE) {
  test(`/${pattern}/ finds what JavaScript's finds`, () => {
    for (const text of texts) assert.equal(...both(pattern, text), JSON.stringify(text));
  });
}

test("letters of any case are found where that is asked for", () => {
  for (const [pattern, text] of [
    ["straße", "STRAßE"],
    ["[a-c]+", "xABC"],
    ["[^a]", "Ab"],
    ["É", "é"],
  ] as const)
    assert.equal(...both(pattern, text, true), pattern);
});

const REFUSED: Readonly<Record<string, RegExp>> = {
  "(a)\\1": /looks back at a group/,
  "(?=a)": /only `\(\?:`/,
  "(?<name>a)": /only `\(\?:`/,
  "(a": /not closed/,
  "a)": /closes nothing/,
  "[a": /not closed/,
  "[z-a]": /later character/,
  "[\\d-z]": /one character at each end/,
  "*a": /nothing does/,
  "a**": /is repeated/,
  "^*": /cannot be repeated/,
  "a{1001}": /further than 100/,
  "a{3,2}": /greater count/,
  "a{": /stands alone/,
  "\\q": /means nothing/,
  "\\p{Script=Greek}": /properties/,
  "\\u{110000}": /no character/,
  "a\\": /ends with/,
  "((((a{100}){100}){100}){100})": /too many steps/,
  [`${"(".repeat(60)}${")".repeat(60)}`]: /nested deeper/,
  ["a".repeat(501)]: /longer than/,
};

for (const [pattern, reason] of Object.entries(REFUSED)) {
  test(`/${pattern.slice(0, 30)}/ is refused with its reason`, () => {
    const found = compilePattern(pattern);
    assert.match("reason" in found ? found.reason : "", reason);
  });
}

test("patterns that take others for ever take a moment", () => {
  const many = "a".repeat(50_000);
  for (const [pattern, text] of [
    ["(a+)+$", `${many}!`],
    ["(a|a)*b", many],
    ["(a|aa)+$", `${many}b`],
    ["(.*)*x", many],
    ["(?:a?){50}a{50}", many.slice(0, 49)],
    ["\\s+$", " ".repeat(50_000).concat("x")],
  ] as const) {
    const begun = performance.now();
    findMatch(ready(pattern), text);
    const took = performance.now() - begun;
    assert.ok(took < 3000, `/${pattern}/ took ${Math.round(took)} ms`);
  }
});

test("random patterns find in random texts what JavaScript's find", () => {
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
  let state = seed;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 8) % limit;
  };
  const pick = (list: readonly string[]): string => list[below(list.length)] ?? "";
  // What is repeated takes at least one character: about empty rounds of a loop engines differ.
  const atom = (depth: number): string =>
    depth > 0 && below(3) === 0
      ? `${pick(["(", "(?:"])}${alternatives(depth - 1)})`
      : pick(["a", "b", "c", "[ab]", "[^a]", "\\w", "\\d", "."]);
  const sequence = (depth: number): string =>
    Array.from({ length: 1 + below(3) }, () => {
      const piece = atom(depth) + pick(["", "", "", "+", "+?", "{1,2}", "{2}"]);
      return below(6) === 0 ? piece + pick(["\\b", "$"]) : piece;
    }).join("");
  const alternatives = (depth: number): string =>
    Array.from({ length: 1 + below(2) }, () => sequence(depth)).join("|");
  for (let run = 0; run < 3000; run++) {
    const pattern = (below(5) === 0 ? "^" : "") + alternatives(2);
    const text = Array.from({ length: below(12) }, () => pick(["a", "b", "c", "1", " "])).join("");
    assert.equal(...both(pattern, text), `seed ${seed}: /${pattern}/ in ${JSON.stringify(text)}`);
  }
});

test("any text is a pattern or has a reason not to be one", () => {
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
  let state = seed;
  const signs = [..."ab1(){}[]|*+?^$.\\-,:pwud "];
  for (let run = 0; run < 5000; run++) {
    let text = "";
    for (let index = 0; index < 12; index++) {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
      text += signs[(state >>> 8) % signs.length];
    }
    const pattern = compilePattern(text);
    const told = `seed ${seed}: ${text}`;
    if ("reason" in pattern) assert.ok(pattern.reason.length > 5, told);
    else {
      new RegExp(text);
      findMatch(pattern, "ab1 (ab1) ab1");
    }
  }
});

test.run();
