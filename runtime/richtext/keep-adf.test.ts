import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { adfToText, checkAdf, keepAdf } from "./index.ts";

const test = suite("documents of another site");

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
console.log(`documents of another site: SEED=${seed}`);
const check = <Args extends unknown[]>(property: fc.IProperty<Args>) =>
  fc.assert(property, { seed, numRuns: 400 });

const text = (words: string, ...marks: string[]) =>
  marks.length === 0
    ? { type: "text", text: words }
    : { type: "text", text: words, marks: marks.map((type) => ({ type })) };
const paragraph = (...content: unknown[]) => ({ type: "paragraph", content });
const doc = (...content: unknown[]) => ({ version: 1, type: "doc", content });
const table = (...cells: unknown[]) => ({
  type: "table",
  content: [
    { type: "tableRow", content: cells.map((content) => ({ type: "tableCell", content: [content] })) },
  ],
});

const KEPT: Readonly<Record<string, unknown>> = {
  "words with marks": doc(paragraph(text("a "), text("b", "strong"))),
  "a table": doc(table(paragraph(text("a")), paragraph(text("b")))),
  "a picture that has an address": doc({
    type: "mediaSingle",
    content: [{ type: "media", attrs: { type: "external", url: "https://example.com/a.png" } }],
  }),
  nothing: doc(),
};

for (const [what, document] of Object.entries(KEPT)) {
  test(`keep ${what} as they are`, () => assert.equal(keepAdf(document), { adf: document, losses: [] }));
}

const MENDED: Readonly<Record<string, readonly [given: unknown, kept: unknown, loss: RegExp]>> = {
  "a person of the other site": [
    doc(paragraph(text("ask "), { type: "mention", attrs: { id: "712020:1", text: "@Ada" } })),
    doc(paragraph(text("ask "), text("@Ada"))),
    /mention of a person became text/,
  ],
  "a file of the other site": [
    doc(paragraph(text("see")), {
      type: "mediaSingle",
      content: [{ type: "media", attrs: { type: "file", id: "1", collection: "c", alt: "plan.png" } }],
    }),
    doc(paragraph(text("see")), paragraph(text("plan.png"))),
    /file shown in the text became its name/,
  ],
  "a person in a cell of a table, which stays a table": [
    doc(table(paragraph({ type: "mention", attrs: { id: "1", text: "@Ada" } }), paragraph(text("b")))),
    doc(table(paragraph(text("@Ada")), paragraph(text("b")))),
    /mention/,
  ],
  "a node that nobody knows": [
    doc({ type: "sparkle", content: [paragraph(text("a")), paragraph(text("b"))] }),
    doc(paragraph(text("a")), paragraph(text("b"))),
    /`sparkle` is not known/,
  ],
  "a mark that nobody knows": [
    doc(paragraph(text("a "), text("b", "glow"))),
    doc(paragraph(text("a "), text("b"))),
    /lost a mark/,
  ],
  "a heading without a level": [
    doc({ type: "heading", content: [text("Plan")] }),
    doc(paragraph(text("Plan"))),
    /became a paragraph/,
  ],
  "words outside of a paragraph": [doc(text("loose")), doc(paragraph(text("loose"))), /./],
  "a heading in a quotation": [
    doc({ type: "blockquote", content: [{ type: "heading", attrs: { level: 2 }, content: [text("a")] }] }),
    doc({ type: "heading", attrs: { level: 2 }, content: [text("a")] }),
    /`blockquote` could not be kept/,
  ],
};

for (const [what, [given, kept, loss]] of Object.entries(MENDED)) {
  test(`mend ${what}, and tell it`, () => {
    const { adf, losses } = keepAdf(given);
    assert.equal(adf, kept);
    assert.ok(losses.length > 0);
    assert.match(losses.map(({ message }) => message).join("\n"), loss);
  });
}

test("whatever a value is, what is kept of it is a document that Jira takes", () => {
  const types = [
    "doc",
    "paragraph",
    "text",
    "heading",
    "panel",
    "table",
    "tableRow",
    "tableCell",
    "bulletList",
    "listItem",
  ];
  const more = [
    "mention",
    "media",
    "mediaSingle",
    "mediaGroup",
    "codeBlock",
    "hardBreak",
    "taskList",
    "taskItem",
    "odd",
  ];
  const { node } = fc.letrec((tie) => ({
    node: fc.record(
      {
        type: fc.constantFrom(...types, ...more),
        text: fc.oneof(fc.string({ maxLength: 8 }), fc.constant("word")),
        attrs: fc.oneof(
          fc.constant({ level: 2 }),
          fc.constant({ id: "1", text: "@a" }),
          fc.jsonValue({ maxDepth: 1 }),
        ),
        marks: fc.constantFrom(
          [{ type: "strong" }],
          [{ type: "glow" }],
          [{ type: "code" }, { type: "code" }],
        ),
        content: fc.oneof({ depthSize: "small" }, fc.constant([]), fc.array(tie("node"), { maxLength: 4 })),
      },
      { requiredKeys: ["type"] },
    ),
  }));
  check(
    fc.property(fc.oneof(node, fc.jsonValue()), (value) => {
      const { adf } = keepAdf(value);
      assert.equal(checkAdf(adf), []);
      assert.type(adfToText(adf), "string");
    }),
  );
});

test("nesting without end comes to an end", () => {
  let deep: unknown = paragraph(text("bottom"));
  for (let level = 0; level < 3000; level++)
    deep = { type: "panel", attrs: { panelType: "info" }, content: [deep] };
  const { adf, losses } = keepAdf(doc(deep));
  assert.equal(checkAdf(adf), []);
  assert.ok(losses.length > 0);
});

test.run();
