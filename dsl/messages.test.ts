import { readdirSync, readFileSync } from "node:fs";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { codes, createDiagnostic, explain } from "./create-diagnostic.ts";
import { driftedFiles } from "./generate.ts";
import { generateMessages, readMessages } from "./generate-messages.ts";
import { messages } from "./messages.generated.ts";
import { parse } from "./parse.ts";
import { parseTemplate } from "./template.ts";

const test = suite("messages");

/** The fenced blocks of a documentation, `wrong` or `right`. */
const blocks = (documentation: string, kind: "wrong" | "right"): string[] =>
  [...documentation.matchAll(/^```importer (\w+)\n([\s\S]*?)^```/gm)]
    .filter((match) => match[1] === kind)
    .map((match) => match[2] ?? "");

/** The codes for a text, holes of addresses included. */
function codesFor(text: string): string[] {
  const { file, diagnostics } = parse(text);
  const holes = file.declarations
    .flatMap((declaration) => ("entries" in declaration ? declaration.entries : []))
    .flatMap((entry) =>
      entry.kind === "setting" && entry.key.text === "get" && entry.value.kind === "text"
        ? [entry.value]
        : [],
    )
    .flatMap((literal) => parseTemplate(literal, file.path, text).diagnostics);
  return [...diagnostics, ...holes].map(({ code }) => code);
}

test("the generated files are what their sources make them", () => {
  assert.equal(driftedFiles(), [], "run: node dsl/generate.ts");
});

/** Codes whose example would be as long as the limit that they speak of; parse.test.ts has each of them. */
const tooLongToShow = ["nesting-too-deep", "expression-too-long", "file-too-large", "too-many-mistakes"];

for (const code of codes) {
  const { family, documentation, template } = messages[code];
  test(`${code}: the examples show it`, () => {
    assert.match(template, /[.:…]$/);
    for (const right of blocks(documentation, "right")) assert.equal(codesFor(right), [], right);
    for (const wrong of blocks(documentation, "wrong"))
      assert.equal(codesFor(wrong), family === "syntax" ? [code] : [], wrong);
    if (family !== "syntax" || tooLongToShow.includes(code)) return;
    assert.is(blocks(documentation, "wrong").length, 1);
    assert.ok(blocks(documentation, "right").length > 0, "the page shows no text that would be right");
  });
}

test("the explanation holds the message and the prose", () => {
  const explanation = explain("target-arrow") ?? "";
  assert.match(explanation, "## target-arrow");
  assert.match(explanation, "needs `<-`");
  assert.match(explanation, "for each record");
  assert.is(explain("no-such-code"), undefined);
  assert.is(explain("constructor"), undefined);
});

test("every page is read, and the codes of the pages are all the codes", () => {
  const root = new URL("messages/", import.meta.url);
  const pages = readdirSync(root).map((name) => readFileSync(new URL(name, root), "utf8"));
  const headings = pages.flatMap((page) => [...page.matchAll(/^## (.*)$/gm)].map((match) => match[1] ?? ""));
  assert.equal(headings.toSorted(), codes.toSorted());
});

test("holes are filled, and a value that looks like a hole stays as it is", () => {
  const span = { start: 1, end: 2 };
  const { message } = createDiagnostic("unexpected", { file: "a", span, expected: "{found}", found: "$& b" });
  assert.is(message, "Expected {found}, but found $& b.");
});

const entry = (parts: string): string => `# Page\n\n## some-code\n\n${parts}`;
for (const [sentence, text, message] of [
  ["an entry without a severity", entry("> Message.\n\nProse.\n"), /some-code needs `severity/],
  ["an unknown severity", entry("severity: fatal\n\n> Message.\n\nProse.\n"), /some-code needs `severity/],
  ["an entry without a message", entry("severity: error\n\nProse.\n"), /some-code needs/],
  ["an entry without prose", entry("severity: error\n\n> Message.\n"), /some-code says neither/],
  ["a code of capitals", "## Some\n\nseverity: error\n\n> Message.\n\nProse.\n", /Some is no code/],
] as const) {
  test(`${sentence} is refused`, () => {
    assert.throws(() => readMessages("page", text), message);
  });
}

test("a code that stands twice is refused", () => {
  const markdown = entry("severity: error\n\n> Message.\n\nProse.\n");
  const pages = [
    { name: "one", markdown },
    { name: "two", markdown },
  ];
  assert.throws(
    () => generateMessages(pages),
    /some-code stands in messages\/one.md and in messages\/two.md/,
  );
});

test.run();
