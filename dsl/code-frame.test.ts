import { suite } from "uvu";
import * as assert from "uvu/assert";
import { formatCodeFrame } from "./code-frame.ts";
import type { Diagnostic } from "./diagnostic.ts";

const test = suite("code frames");

/** A diagnostic that marks what stands between « and ». */
function marked(text: string, more: Partial<Diagnostic> = {}): { text: string; diagnostic: Diagnostic } {
  const start = text.indexOf("«");
  const end = text.indexOf("»") - 1;
  const span = { start, end };
  const plain = {
    code: "some-code",
    severity: "error",
    message: "Wrong.",
    file: "a.importer",
    notes: [],
    fixes: [],
  } as const;
  return { text: text.replace("«", "").replace("»", ""), diagnostic: { ...plain, span, ...more } };
}

const frame = (text: string, more: Partial<Diagnostic> = {}, width?: number): string => {
  const { text: source, diagnostic } = marked(text, more);
  return formatCodeFrame(diagnostic, source, width === undefined ? {} : { width });
};

test("shows the line, the place, notes, fixes and the mended line", () => {
  const fixes = [{ title: "Write `<-`", edits: [{ span: { start: 14, end: 15 }, text: "<-" }] }];
  assert.is(
    frame("one\n  «status» = .x\nthree", { notes: ["Why."], fixes }).replaceAll(/^/gm, "|"),
    `|error[some-code]: Wrong.
|   ┌─ a.importer:2:3
|   │
| 2 │   status = .x
|   │   ^^^^^^
|   = Why.
|   = fix: Write \`<-\`
| 2 +   status =<-.x`,
  );
});

test("marks one place even where nothing is marked", () => {
  assert.match(frame("abc«»"), / 1 │ abc\n {3}│ {4}\^$/);
});

test("tabs become blanks, and the marks stand below what they mark", () => {
  assert.match(frame("\ta\t«bc»"), / 1 │ {5}a {3}bc\n {3}│ {9}\^\^$/);
});

test("wide characters and emoji take two cells, combining marks none", () => {
  assert.match(frame("漢字 «ab»"), / {3}│ {6}\^\^$/);
  assert.match(frame("\u{1F600} «ab»"), / {3}│ {4}\^\^$/);
  assert.match(frame("e\u0301 «漢»"), / {3}│ {3}\^\^$/);
});

test("control characters and turns of direction cannot forge the output", () => {
  const printed = frame("a\u001B[2Jb\u202E «c»");
  assert.not.match(printed, /[\p{Cf}]|[^\P{Cc}\n]/u);
});

test("a long line is cut around the marked place", () => {
  const printed = frame(`${"a".repeat(500)} «here» ${"b".repeat(500)}`, {}, 60);
  const [, , , line = "", marks = ""] = printed.split("\n");
  assert.ok(line.length <= 66, line);
  assert.match(line, /…a+ here b+…/);
  assert.is(marks.indexOf("^"), line.indexOf("here"));
});

test("a marked stretch that is longer than the line is cut too", () => {
  const [, , , line = ""] = frame(`«${"a".repeat(500)}»`, {}, 60).split("\n");
  assert.ok(line.length <= 66, line);
});

test("a stretch over several lines shows its first and its last", () => {
  assert.match(frame("«one {\n  two\n}» three"), / 1 │ one \{\n {3}│ \^{5}\n {3}┆\n 3 │ \} three\n {3}│ \^$/);
});

test("colours come only when asked for", () => {
  const { text, diagnostic } = marked("«a»", { severity: "warning" });
  assert.not.match(formatCodeFrame(diagnostic, text), "\u001B");
  const colored = formatCodeFrame(diagnostic, text, { color: true });
  assert.match(colored, "\u001B[33;1mwarning[some-code]\u001B[0m");
  const [head = "", ...rest] = colored.split("\u001B");
  const plain = head + rest.map((part) => part.replace(/^\[[\d;]*m/, "")).join("");
  assert.is(plain, formatCodeFrame(diagnostic, text));
});

test.run();
