import { suite } from "uvu";
import * as assert from "uvu/assert";
import { diagnosticsLimit, fileSizeLimit } from "./limits.ts";
import type { Expression } from "./nodes.ts";
import { parse } from "./parse.ts";
import { printTree } from "./print-tree.ts";

const test = suite("parse");

/** Reads one expression; any mistake fails the test. */
function read(text: string): Expression {
  const { file, diagnostics } = parse(`adaptor it() = ${text}`);
  assert.equal(diagnostics, [], text);
  const [declaration] = file.declarations;
  if (declaration?.kind !== "adaptor") throw new Error(`${text} was not read`);
  return declaration.body;
}

const codesOf = (text: string): string[] => parse(text).diagnostics.map(({ code }) => code);

// How tightly things bind: each pair reads as the same tree.
for (const [sentence, plain, parenthesised] of [
  ["a pipe binds tighter than ??", ".a | x ?? .b | y", "(.a | x) ?? (.b | y)"],
  ["?? binds tighter than a comparison", ".a ?? .b == .c", "(.a ?? .b) == .c"],
  ["a comparison binds tighter than not", "not .a == .b", "not (.a == .b)"],
  [
    "in and is are comparisons",
    "not .a in .b and not .c is blank",
    "(not (.a in .b)) and (not (.c is blank))",
  ],
  ["not binds tighter than and", "not .a and .b", "(not .a) and .b"],
  ["and binds tighter than or", ".a or .b and .c", ".a or (.b and .c)"],
  ["if takes all that follows else", "if .a then .b else .c or .d", "if .a then .b else (.c or .d)"],
  [
    "if nests behind else",
    "if .a then .b else if .c then .d else .e",
    "if .a then .b else (if .c then .d else .e)",
  ],
  ["pipes read from left to right", ".a | x | y(1)", "(.a | x) | y(1)"],
] as const) {
  test(sentence, () => {
    assert.is(printTree(read(plain)), printTree(read(parenthesised)));
  });
}

test("chains of ??, and, or are flat", () => {
  const arms = read(".a ?? .b ?? .c");
  assert.is(arms.kind === "coalesce" && arms.arms.length, 3);
  const items = read(".a and .b and .c");
  assert.is(items.kind === "and" && items.items.length, 3);
});

// What a path is made of.
for (const [text, tree] of [
  [".", "(path root:.)"],
  ["name", "(path root:name)"],
  [".a.b", '(path root:. steps:[(field name:"a") (field name:"b")])'],
  ['.["A b"].c', '(path root:. steps:[(field name:"A b") (field name:"c")])'],
  ["list.tags[].name", '(path root:list steps:[(field name:"tags") (all) (field name:"name")])'],
  ["item[].id", '(path root:item steps:[(all) (field name:"id")])'],
  [".[0]", "(path root:. steps:[(index index:0)])"],
  [".a[0].b", '(path root:. steps:[(field name:"a") (index index:0) (field name:"b")])'],
  ["x(1)[].y", '(path root:(call name:x arguments:[(value:1)]) steps:[(all) (field name:"y")])'],
  ["x(1)", "(call name:x arguments:[(value:1)])"],
  [".from.in.all", '(path root:. steps:[(field name:"from") (field name:"in") (field name:"all")])'],
  [".a[all b]", '(path root:. steps:[(field name:"a") (select every:true condition:(path root:b))])'],
] as const) {
  test(`${text} is a path or a call`, () => {
    assert.is(printTree(read(text)), tree);
  });
}

// What literals mean.
for (const [text, value] of [
  ['"a\\"b\\\\c\\n\\u00e9\\/"', 'a"b\\c\né/'],
  ['"""a "quoted"\n\\n b"""', 'a "quoted"\n\\n b'],
  ['""', ""],
  ["-1.5", -1.5],
  ["3e2", 300],
  ["true", true],
] as const) {
  test(`${JSON.stringify(text)} is ${JSON.stringify(value)}`, () => {
    const literal = read(text);
    assert.is("value" in literal ? literal.value : undefined, value);
  });
}

test("durations are counted in milliseconds", () => {
  const all = ["1ms", "30s", "1.5m", "2h", "1d"].map(read);
  assert.equal(
    all.map((literal) => (literal.kind === "duration" ? literal.milliseconds : undefined)),
    [1, 30_000, 90_000, 7_200_000, 86_400_000],
  );
});

test("documentation belongs to the declaration right below it", () => {
  const { file } = parse("/// One.\n/// Two.\nimporter a { }\n/// Nobody's.\n\noption b { }");
  assert.equal(
    file.declarations.map(({ documentation }) => documentation),
    ["One.\nTwo.", undefined],
  );
});

test("comments are kept, with their kind and place", () => {
  const { file } = parse("importer a { // behind\n  // own line\n  b: 1\n}\n");
  assert.equal(
    file.comments.map(({ text, documentation }) => ({ text, documentation })),
    [
      { text: "behind", documentation: false },
      { text: "own line", documentation: false },
    ],
  );
});

test("line ends, tabs and a byte order mark change nothing", () => {
  const text =
    'importer a {\n  title: "A"\n  b: c(\n    1,\n    2\n  )\n}\n\nmap x to issue {\n  y <- .z |\n    trim\n}\n';
  const tree = printTree(parse(text).file);
  for (const variant of [
    text.replaceAll("\n", "\r\n"),
    text.replaceAll("\n", "\r"),
    `\uFEFF${text}`,
    text.replaceAll("  ", "\t"),
  ]) {
    assert.equal(parse(variant).diagnostics, []);
    assert.is(printTree(parse(variant).file), tree);
  }
});

test("a file without declarations is fine", () => {
  for (const text of ["", "\n\n", "// only this", "\uFEFF"]) assert.equal(codesOf(text), []);
});

test("what the compiler refuses later is still read", () => {
  assert.equal(codesOf("map x to issue { summary: .name\n a <- .b[0] }\nsource { get: [1, { a: .b }] }"), []);
});

test("a file over the limit is refused whole and at once", () => {
  const { file, diagnostics } = parse(" ".repeat(10_000_000));
  assert.equal(
    diagnostics.map(({ code }) => code),
    ["file-too-large"],
  );
  assert.match(diagnostics[0]?.message ?? "", String(fileSizeLimit));
  assert.equal(file.declarations, []);
});

for (const [sentence, text] of [
  ["brackets", `adaptor a() = ${"[".repeat(10_000)}${"]".repeat(10_000)}`],
  ["brackets that never close", `adaptor a() = ${"(".repeat(10_000)}`],
  ["braces that never close", `source ${"{ a ".repeat(10_000)}`],
  ["pipes", `adaptor a(x) = x${" | trim".repeat(10_000)}`],
  ["not", `adaptor a(x) = ${"not ".repeat(10_000)}x`],
  ["else if", `adaptor a(x) = ${"if x then 1 else ".repeat(10_000)}2`],
] as const) {
  test(`10,000 ${sentence} are one mistake, and other declarations are read`, () => {
    const { file, diagnostics } = parse(`${text}\nimporter after { }`);
    assert.equal(
      diagnostics.map(({ code }) => code),
      ["nesting-too-deep"],
    );
    assert.equal(
      file.declarations.map(({ kind }) => kind),
      ["importer"],
    );
  });
}

for (const [sentence, text] of [
  ["steps", `adaptor a(x) = x${".b".repeat(100_000)}`],
  ["arms", `adaptor a(x) = x${" ?? .b".repeat(100_000)}`],
  ["conditions", `adaptor a(x) = x${" and .b or .c".repeat(50_000)}`],
] as const) {
  test(`100,000 ${sentence} in one expression are one mistake`, () => {
    assert.equal(codesOf(text), ["expression-too-long"]);
  });
}

for (const [sentence, text] of [
  ["wrong escapes", `importer a { b: "${"\\d".repeat(300_000)}" }`],
  ["closing brackets", "}".repeat(300_000)],
  ["semicolons", ";".repeat(300_000)],
  ["lines that are no declaration", "foo bar\n".repeat(50_000)],
] as const) {
  test(`no end of ${sentence} overflows nothing`, () => {
    assert.is(parse(text).diagnostics.length, diagnosticsLimit + 1);
  });
}

test("long flat texts are no nesting", () => {
  const rules = Array.from({ length: 2_000 }, (_, index) => `  a${index} <- .b | trim | x ?? not_this`);
  assert.equal(codesOf(`map x to issue {\n${rules.join("\n")}\n}`), []);
  assert.equal(codesOf(`adaptor a(x) = x${" ?? .b".repeat(900)}`), []);
});

test("a file gets a bounded number of diagnostics, the last of which says that there are more", () => {
  const { diagnostics } = parse(`map x to issue {\n${"  a = 1\n".repeat(1_000)}}`);
  assert.is(diagnostics.length, diagnosticsLimit + 1);
  assert.match(diagnostics.at(-1)?.message ?? "", String(diagnosticsLimit));
});

test.run();
