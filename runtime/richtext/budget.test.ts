import { suite } from "uvu";
import * as assert from "uvu/assert";
import { type AdfDocument, type AdfNode, checkAdf, markdownToAdf, plainToAdf, splitAdf } from "./index.ts";
import { countOf, shownText } from "./testing/shown-text.ts";

const test = suite("dividing long documents");

function divided(adf: AdfDocument, limit: number): AdfDocument[] {
  const parts = splitAdf(adf, limit);
  for (const part of parts) {
    assert.equal(checkAdf(part), []);
    assert.ok(JSON.stringify(part).length <= limit, `${JSON.stringify(part).length} > ${limit}`);
    assert.ok(part.content.length > 0);
  }
  return parts;
}

test("a document that fits is left alone", () => {
  const { adf } = markdownToAdf("a\n\nb");
  assert.equal(splitAdf(adf), [adf]);
});

test("a limit without room is refused", () => {
  assert.throws(() => splitAdf(markdownToAdf("a").adf, 500), /at least 1000/);
});

test("paragraphs are kept whole where they fit", () => {
  const text = Array.from({ length: 40 }, (_, index) => `paragraph ${index} ${"x ".repeat(50)}end`).join(
    "\n\n",
  );
  const parts = divided(plainToAdf(text).adf, 2000);
  assert.ok(parts.length > 2);
  assert.is(parts.flatMap((part) => part.content).length, 40);
});

test("a heading goes with what follows it", () => {
  const { adf } = markdownToAdf(`${"a ".repeat(400)}\n\n# Title\n\n${"b ".repeat(400)}`);
  const parts = divided(adf, 1100);
  assert.equal(
    parts.map((part) => part.content.map((node) => node.type).join(" ")),
    ["paragraph", "heading paragraph"],
  );
});

test("a long paragraph is divided between words, and its marks go on", () => {
  const words = Array.from({ length: 3000 }, (_, index) => `word${index}`);
  const parts = divided(markdownToAdf(`**${words.join(" ")}**`).adf, 2000);
  assert.equal(
    parts
      .map((part) => shownText(part).trim())
      .join(" ")
      .split(/\s+/),
    words,
  );
  assert.ok(parts.every((part) => JSON.stringify(part).includes('"strong"')));
});

test("a word longer than the limit is divided between whole characters", () => {
  const parts = divided(plainToAdf("😀".repeat(3000)).adf, 2000);
  assert.is(parts.map((part) => shownText(part).trim()).join(""), "😀".repeat(3000));
});

test("escapes count as they are written in JSON", () => {
  divided(plainToAdf('"\\\t"'.repeat(3000)).adf, 2000);
  divided(plainToAdf("\u0001\u0002".repeat(3000)).adf, 2000);
});

test("code is divided between lines and keeps its language", () => {
  const lines = Array.from({ length: 300 }, (_, index) => `line ${index};`);
  const parts = divided(markdownToAdf(`\`\`\`js\n${lines.join("\n")}\n\`\`\``).adf, 1500);
  const codes = parts.flatMap((part) => part.content);
  assert.ok(
    codes.length > 2 && codes.every((code) => code.type === "codeBlock" && code.attrs?.language === "js"),
  );
  assert.equal(
    codes
      .map((code) => code.content?.[0]?.text)
      .join("\n")
      .split("\n"),
    lines,
  );
});

test("an ordered list goes on with its next number", () => {
  const { adf } = markdownToAdf(Array.from({ length: 60 }, (_, index) => `${index + 5}. item`).join("\n"));
  let next = 5;
  for (const part of divided(adf, 1200)) {
    assert.is(part.content[0]?.attrs?.order, next);
    next += part.content[0]?.content?.length ?? 0;
  }
  assert.is(next, 65);
});

test("the header row is repeated in every part of a table", () => {
  const { adf } = markdownToAdf(
    `|one|two|\n|-|-|\n${Array.from({ length: 80 }, (_, index) => `|row${index}|b|\n`).join("")}`,
  );
  const parts = divided(adf, 2000);
  assert.ok(parts.length > 3);
  for (const part of parts) assert.is(part.content[0]?.content?.[0]?.content?.[0]?.type, "tableHeader");
  const text = parts.map(shownText).join("\n");
  for (let index = 0; index < 80; index += 1) assert.is(countOf(`row${index}\n`, text), 1);
});

test("a row that is too long goes on in a further row", () => {
  const { adf } = markdownToAdf(`|one|two|\n|-|-|\n|a|${"word ".repeat(1000)}|`);
  const parts = divided(adf, 2000);
  assert.is(countOf("word", parts.map(shownText).join("\n")), 1000);
  for (const row of parts.flatMap((part) => part.content[0]?.content ?? []))
    assert.is(row.content?.length, 2);
});

test("a table too wide to be divided becomes its text", () => {
  const wide = Array.from({ length: 60 }, (_, index) => `cell${index}`);
  const { adf } = markdownToAdf(`|${wide.join("|")}|\n|${wide.map(() => "-|").join("")}`);
  const text = divided(adf, 1500).map(shownText).join("\n");
  for (const cell of wide) assert.ok(text.includes(cell));
});

test("lists deep in each other are divided", () => {
  const deep = Array.from(
    { length: 12 },
    (_, depth) => `${"  ".repeat(depth)}- ${`word${depth} `.repeat(60)}`,
  ).join("\n");
  const text = divided(markdownToAdf(deep).adf, 1500).map(shownText).join("\n");
  for (let depth = 0; depth < 12; depth += 1)
    assert.is(countOf(`word${depth} `, `${text.replaceAll("\n", " ")} `), 60);
});

test("a long node that no editor of ours makes is kept as text", () => {
  const foreign: AdfNode = {
    type: "extension",
    attrs: { extensionKey: "k", extensionType: "t", parameters: "p".repeat(5000) },
  };
  const parts = divided({ version: 1, type: "doc", content: [foreign] }, 2000);
  assert.is(countOf("p", parts.map(shownText).join("")) >= 5000, true);
});

test("a link too long for a part is shown as text", () => {
  const marks = [{ type: "link", attrs: { href: `https://example.test/${"a".repeat(3000)}` } }];
  const content = [{ type: "paragraph", content: [{ type: "text", text: "label", marks }] }];
  const text = divided({ version: 1, type: "doc", content }, 1500)
    .map(shownText)
    .join("")
    .replaceAll("\n", "");
  assert.ok(text.startsWith("label (https://example.test/aaa"));
  assert.is(countOf("a".repeat(10), text), 300);
});

test.run();
