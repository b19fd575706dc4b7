import { readFileSync } from "node:fs";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { createLineIndex } from "./line-index.ts";
import { parse } from "./parse.ts";

const test = suite("recovery");

/** Diagnostics as `line:column code`. */
function problems(text: string): string[] {
  const lines = createLineIndex(text);
  return parse(text).diagnostics.map(({ code, span }) => {
    const { line, column } = lines.position(span.start);
    return `${line}:${column} ${code}`;
  });
}

const inMap = (rule: string): string => `map tasks to issue {\n${rule}\n  after <- .x\n}\n`;
const inStream = (entry: string): string => `stream tasks {\n${entry}\n  after: 1\n}\n`;

// [what is wrong, text, what is said and where, a part of the message]
for (const [sentence, text, expected, message] of [
  ["= for an arrow", inMap("  status = .x"), "2:3 target-arrow", "`status` needs `<-`"],
  ["-> for an arrow", inMap("  status -> .x"), "2:3 target-arrow", "needs `<-`"],
  ["no arrow at all", inMap("  status .x"), "2:3 target-arrow", "needs `<-`"],
  ["= behind required", inMap("  required status = .x"), "2:12 target-arrow", "needs `<-`"],
  ["= behind a field", inMap('  field "A" as text = .x'), "2:16 target-arrow", "needs `<-`"],
  ["a target without a value", inMap("  parent <-"), "2:10 unexpected-end", "`parent <-` is not finished"],
  ["a pipe without an adaptor", inMap("  parent <- .x |"), "2:16 unexpected-end", "expected a name"],
  ["two pipes in a row", inMap("  parent <- .x | | y"), "2:18 unexpected", "a name, but found `|`"],
  ["a comparison without a blank", inMap("  skip when .points<-1"), "2:20 comparison-blank", "`< -`"],
  ["a named comparison without a blank", inMap("  skip when points<-1"), "2:19 comparison-blank", "`< -`"],
  ["= for ==", inMap("  skip when .a = 1"), "2:16 comparison-equals", "`==`"],
  ["=== for ==", inMap("  skip when .a === 1"), "2:16 foreign-sign", "`==`"],
  ["&& for and", inMap("  skip when .a && .b"), "2:16 foreign-sign", "`and`"],
  ["|| for or", inMap("  skip when .a || .b"), "2:16 foreign-sign", "`or`"],
  ["! for not", inMap("  skip when !.a"), "2:13 foreign-sign", "`not`"],
  ["a chain of comparisons", inMap("  skip when 1 < .a < 3"), "2:20 chained-comparison", "`and`"],
  ["is not", inMap("  skip when .a is not blank"), "2:19 not-before", "`not .x is …`"],
  ["not in", inMap("  skip when .a not in [1]"), "2:16 not-before", "`not .x in …`"],
  ["no condition", inMap("  skip when"), "2:8 unexpected-end", "expected a value"],
  ["skip without when", inMap("  skip .a"), "2:8 unexpected", "`when`"],
  ["a block without each", inMap("  notes <- .x { a <- .b }"), "2:15 each-missing", "`each`"],
  [
    "an unknown way to handle errors",
    inMap("  a <- .b on error ignore"),
    "2:20 unexpected",
    "`warn`, `reject` or `use`",
  ],
  ["on without error", inMap("  a <- .b on warn"), "2:14 unexpected", "`error`"],
  ["if without else", inMap("  a <- if .b then .c"), "2:19 unexpected-end", "`else`"],
  ["a parenthesis that does not close", inMap("  a <- (.b ?? .c"), "2:8 unclosed-bracket", "`(`"],
  ["a call that does not close", inMap("  a <- .b | cut(5"), "2:16 unclosed-bracket", "`(`"],
  ["a list that does not close", inMap("  a <- [.b, .c"), "2:8 unclosed-bracket", "`[`"],
  ["a parenthesis too much", inMap("  a <- .b)"), "2:10 stray-closer", "`)`"],
  ["a comma missing in a list", inMap("  a <- [.b .c]"), "2:12 missing-separator", "`,` is missing"],
  [
    "a comma missing over lines",
    inMap("  a <- [\n    .b\n    .c\n  ]"),
    "3:7 missing-separator",
    "`,` is missing",
  ],
  [
    "a comma missing in an object",
    inMap('  a <- { "b": 1 "c": 2 }'),
    "2:17 missing-separator",
    "A new line or `,`",
  ],
  ["two rules in one line", inMap("  a <- .b c <- .d"), "2:11 missing-separator", "A new line or `,`"],
  ["a reserved word as an adaptor", inMap("  a <- .b | all"), "2:13 reserved-word", "`all`"],
  ["single quotes", inMap("  a <- 'b'"), "2:8 single-quotes", "double quotes"],
  ["a text without its end", inMap('  a <- "b'), "2:8 unterminated-text", "not closed"],
  ["a text without its end in a call", inMap('  a <- .b | c("d)'), "2:15 unterminated-text", "not closed"],
  ["a wrong escape", inMap('  a <- "\\d"'), "2:9 bad-escape", "`\\\\`"],
  ["a stray character", inMap("  a <- @b"), "2:8 stray-character", "`@`"],
  ["arithmetic", inMap("  a <- .b + 1"), "2:11 no-arithmetic", "`+`"],
  ["a name of other letters", inMap("  größe <- .b"), "2:3 name-characters", "`größe`"],
  ["a step of other letters", inMap("  a <- .größe"), "2:8 name-characters", "`größe`"],
  ["a step with a hyphen", inMap("  a <- .due-date"), "2:8 name-characters", "`due-date`"],
  ["an optional step", inMap("  a <- .b?.c"), "2:10 optional-step", "`.c`"],
  ["a key without its dot", inMap('  a <- b["c"]'), "2:9 missing-dot", '`.["c"]`'],
  ["= for a colon", inStream('  get = "/x"'), "2:3 setting-colon", "`get`"],
  ["an arrow for a colon", inStream('  get <- "/x"'), "2:3 setting-colon", "`get`"],
  ["no colon at all", inStream('  get "/x"'), "2:3 setting-colon", "`get`"],
  ["no colon inside an object", inStream("  body: { a 1, b: 2 }"), "2:11 setting-colon", "`a`"],
  ["a key without a value", inStream("  get:"), "2:6 unexpected-end", "`get:` is not finished"],
  ["an unknown unit", inStream("  wait: 30sec"), "2:9 bad-number", "`30sec`"],
  ["a number that nothing could hold", inStream("  size: 1e999"), "2:9 bad-number", "`1e999`"],
  ["a date that is no text", inStream("  from: 2024-01-31"), "2:9 bad-number", "2024-01-31"],
  [
    "an error rule without an outcome",
    inStream("  errors {\n    when status == 1\n  }"),
    "3:20 unexpected-end",
    "`->`",
  ],
  ["a misspelt declaration", "straem a { }\n", "1:1 unknown-declaration", "`straem`"],
  ["a word that is no declaration", "everything a { }\n", "1:1 unknown-declaration", "`everything`"],
  ["a reserved word as a name", "stream each { id: .id }\n", "1:8 reserved-word", "`each`"],
  ["a head without as", "stream a each b { id: .id }\n", "1:15 alias-missing", "`as b`"],
  ["two declarations in one line", "source { } option a { }\n", "1:12 unexpected", "a new line"],
  ["no body", "importer a\n", "1:10 unexpected-end", "`{`"],
  ["no name", "importer { a: 1 }\n", "1:10 unexpected", "a name"],
  ["a brace too much", "importer a { }}\n", "1:15 stray-closer", "`}`"],
] as const) {
  test(`${sentence} is one diagnostic at its place`, () => {
    assert.equal(problems(text), [expected]);
    assert.ok(parse(text).diagnostics[0]?.message.includes(message), parse(text).diagnostics[0]?.message);
  });

  test(`${sentence}: each fix gives a text without that mistake`, () => {
    for (const diagnostic of parse(text).diagnostics) {
      for (const fix of diagnostic.fixes) {
        const mended = fix.edits
          .toSorted((a, b) => b.span.start - a.span.start)
          .reduce((all, { span, text: put }) => all.slice(0, span.start) + put + all.slice(span.end), text);
        assert.equal(problems(mended), [], mended);
      }
    }
  });
}

test("twelve mistakes are twelve diagnostics, each at its line", () => {
  const text = readFileSync(new URL("samples/twelve-mistakes/input.importer", import.meta.url), "utf8");
  assert.equal(
    problems(text).map((problem) => problem.split(":")[0]),
    ["1", "3", "6", "8", "11", "14", "15", "16", "17", "18", "19", "22"],
  );
});

test("a brace that is missing costs nothing of the other declarations", () => {
  const text = "stream a {\n  id: .id\n\nstream b {\n  id: .id\n}\nmap b to issue {\n  x <- .y\n}\n";
  const { file } = parse(text);
  assert.equal(problems(text), ["1:10 unclosed-bracket"]);
  assert.equal(
    file.declarations.map(({ kind }) => kind),
    ["stream", "stream", "map"],
  );
});

test("a long text that does not close costs one declaration, and those behind it keep theirs", () => {
  const text =
    'stream a { get: """/x }\nstream b { get: "/x" }\nstream c { graphql: """query { a }""" }\nstream d { get: "/d" }\n';
  const { file } = parse(text);
  assert.equal(problems(text), ["1:17 unterminated-verbatim"]);
  assert.is(file.declarations.length, 4);
});

test("braces that are not opened cost nothing of what stands in them", () => {
  const text =
    'source {\n  errors\n    when status == 1 -> gone\n  }\n}\ntest "a"\n  given b\n    c: 1\n  }\n  expect issue { d: 1 }\n}\n';
  const { file } = parse(text);
  assert.equal(problems(text), ["2:3 unopened-block", "6:6 unopened-block", "7:9 unopened-block"]);
  assert.is(file.declarations.length, 2);
});

test("braces may stand on a line of their own", () => {
  assert.equal(problems("source\n{\n  errors\n  {\n    when status == 1 -> gone\n  }\n}\n"), []);
});

test("the inner brace is blamed when the indentation says so", () => {
  const text = "map a to issue {\n  notes <- each .b {\n    c <- .d\n  e <- .f\n}\n";
  assert.equal(problems(text), ["2:20 unclosed-bracket"]);
});

test("what stands around a mistake is kept", () => {
  const { file } = parse(inMap("  first <- .a\n  broken <- | |\n  last <- .b"));
  const [map] = file.declarations;
  assert.is(map?.kind, "map");
  if (map?.kind !== "map") return;
  const targets = map.rules.map((rule) =>
    rule.kind === "assign" && rule.target.kind === "name" ? rule.target.text : "",
  );
  assert.equal(targets, ["first", "last", "after"]);
});

test("a mended mistake keeps its rule", () => {
  const { file } = parse(inMap("  status = .x"));
  const [map] = file.declarations;
  assert.is(map?.kind === "map" && map.rules.length, 2);
});

test("a stream with a broken head keeps its name and its body", () => {
  const { file } = parse("stream tasks each lists { id: .id, items: .x }\n");
  const [stream] = file.declarations;
  assert.is(stream?.kind === "stream" && stream.name.text, "tasks");
  assert.is(stream?.kind === "stream" && stream.entries.length, 2);
});

test("a misspelt declaration names what was meant", () => {
  const { diagnostics } = parse("adaptr a(x) = x\n");
  assert.equal(diagnostics[0]?.notes, ["Did you mean `adaptor`?"]);
});

test.run();
