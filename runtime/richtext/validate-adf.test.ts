import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { checkAdf, markdownToAdf } from "./index.ts";
import { schemaFault } from "./testing/atlassian-schema.ts";
import { knownMarkdown } from "./testing/known-markdown.ts";

const test = suite("checking ADF");

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
console.log(`checking ADF: SEED=${seed}`);

const doc = (...content: unknown[]) => ({ version: 1, type: "doc", content });
const paragraph = (...content: unknown[]) => ({ type: "paragraph", content });
const text = (value: string, ...marks: unknown[]) =>
  marks.length === 0 ? { type: "text", text: value } : { type: "text", text: value, marks };
const extension = { extensionKey: "chart", extensionType: "com.example" };
const media = { type: "media", attrs: { type: "file", id: "1", collection: "c" } };

/** One of each node that other tools write into Jira. */
const VALID: Record<string, unknown> = {
  "nothing at all": doc(),
  "people, emoji, dates, statuses and cards": doc(
    paragraph(
      { type: "mention", attrs: { id: "5b10a2844c20165700ede21g", text: "@Ada", userType: "DEFAULT" } },
      { type: "emoji", attrs: { shortName: ":smile:" } },
      { type: "date", attrs: { timestamp: "1582152559" } },
      { type: "status", attrs: { text: "Done", color: "green" } },
      { type: "inlineCard", attrs: { url: "https://example.test" } },
      { type: "placeholder", attrs: { text: "here" } },
      { type: "inlineExtension", attrs: extension },
      { type: "mediaInline", attrs: { id: "1", collection: "c" } },
    ),
    { type: "blockCard", attrs: { url: "https://example.test" } },
    { type: "embedCard", attrs: { url: "https://example.test", layout: "center" } },
  ),
  "panels, expands and layouts": doc(
    { type: "panel", attrs: { panelType: "info" }, content: [paragraph(text("a"))] },
    {
      type: "expand",
      attrs: { title: "t" },
      content: [{ type: "nestedExpand", attrs: {}, content: [paragraph()] }, paragraph(text("a"))],
    },
    {
      type: "layoutSection",
      content: [
        { type: "layoutColumn", attrs: { width: 50 }, content: [paragraph(text("a"))] },
        { type: "layoutColumn", attrs: { width: 50 }, content: [{ type: "rule" }] },
      ],
    },
  ),
  "pictures and files": doc(
    {
      type: "mediaSingle",
      attrs: { layout: "center" },
      content: [media, { type: "caption", content: [text("c")] }],
    },
    {
      type: "mediaSingle",
      attrs: { layout: "wide", width: 200, widthType: "pixel" },
      content: [{ type: "media", attrs: { type: "external", url: "https://example.test/a.png" } }],
    },
    { type: "mediaGroup", content: [media] },
  ),
  "decisions, tasks and extensions": doc(
    {
      type: "decisionList",
      attrs: { localId: "1" },
      content: [{ type: "decisionItem", attrs: { localId: "2", state: "DECIDED" }, content: [text("a")] }],
    },
    {
      type: "taskList",
      attrs: { localId: "1" },
      content: [
        { type: "taskItem", attrs: { localId: "2", state: "TODO" }, content: [text("a")] },
        { type: "blockTaskItem", attrs: { localId: "3", state: "DONE" }, content: [paragraph(text("b"))] },
      ],
    },
    { type: "extension", attrs: extension },
    { type: "bodiedExtension", attrs: extension, content: [paragraph(text("a"))] },
    { type: "syncBlock", attrs: { resourceId: "1", localId: "2" } },
    { type: "bodiedSyncBlock", attrs: { resourceId: "1", localId: "2" }, content: [paragraph(text("a"))] },
  ),
  "marks in their places": doc(
    { ...paragraph(text("a")), marks: [{ type: "alignment", attrs: { align: "center" } }] },
    { ...paragraph(text("a")), marks: [{ type: "indentation", attrs: { level: 2 } }] },
    { type: "heading", attrs: { level: 2 }, content: [text("a", { type: "strong" }, { type: "underline" })] },
    paragraph(
      text("a", { type: "code" }, { type: "link", attrs: { href: "https://example.test", title: "t" } }),
      text("b", { type: "textColor", attrs: { color: "#ff0000" } }, { type: "em" }),
      text("c", { type: "subsup", attrs: { type: "sup" } }, { type: "strike" }),
      text("d", { type: "backgroundColor", attrs: { color: "#ff0000" } }),
      text("e", { type: "annotation", attrs: { id: "1", annotationType: "inlineComment" } }),
    ),
    { type: "codeBlock", attrs: { language: "js" }, marks: [{ type: "breakout", attrs: { mode: "wide" } }] },
  ),
  "a table": doc({
    type: "table",
    attrs: { isNumberColumnEnabled: false, layout: "default", localId: "1" },
    content: [
      { type: "tableRow", content: [{ type: "tableHeader", attrs: { colspan: 2 }, content: [paragraph()] }] },
      { type: "tableRow", content: [{ type: "tableCell", content: [{ type: "rule" }] }] },
    ],
  }),
};

for (const [name, document] of Object.entries(VALID)) {
  test(`accepts ${name}`, () => {
    assert.is(schemaFault(document), "");
    assert.equal(checkAdf(document), []);
  });
}

const REFUSED: [string, unknown, string][] = [
  ["what is no object", "text", "$: must be an object"],
  ["another version", { version: 2, type: "doc", content: [] }, "$.version: must be 1"],
  [
    "empty text",
    doc(paragraph(text(""))),
    "$.content[0].content[0].text: must be a text of at least one character",
  ],
  [
    "a heading in a quote",
    doc({ type: "blockquote", content: [{ type: "heading", attrs: { level: 1 } }] }),
    "blockquote",
  ],
  [
    "bold code",
    doc(paragraph(text("a", { type: "code" }, { type: "strong" }))),
    "code, strong may not stand here",
  ],
  [
    "a level of 7",
    doc({ type: "heading", attrs: { level: 7 } }),
    "$.content[0].attrs.level: must be at most 6",
  ],
  ["an unknown node", doc({ type: "marquee" }), '"marquee" is no known node type'],
  ["a task without an id", doc({ type: "taskList", attrs: {}, content: [] }), "localId: is required"],
  [
    "marks of an expand within an expand, even none",
    doc({
      type: "expand",
      content: [{ type: "nestedExpand", attrs: {}, content: [paragraph(text("a"))], marks: [] }],
    }),
    "$.content[0].content[0].marks",
  ],
  ["inherited names", doc({ type: "constructor" }), "no known node type"],
];

for (const [name, document, message] of REFUSED) {
  test(`refuses ${name}, and tells where`, () => {
    assert.is.not(schemaFault(document), "");
    assert.ok(checkAdf(document).join("\n").includes(message), checkAdf(document).join("\n"));
  });
}

test("a document nested a million deep is refused without exhausting the stack", () => {
  let node: unknown = paragraph(text("a"));
  for (let depth = 0; depth < 1_000_000; depth += 1) node = { type: "blockquote", content: [node] };
  assert.ok(checkAdf(doc(node)).length > 0);
  let list: unknown = paragraph(text("a"));
  for (let depth = 0; depth < 5000; depth += 1) {
    list = { type: "bulletList", content: [{ type: "listItem", content: [list] }] };
  }
  assert.ok(checkAdf(doc(list)).join().includes("nested deeper"));
});

test("a broken document makes at most 20 messages", () => {
  assert.is(checkAdf(doc(...Array.from({ length: 1000 }, () => text("a")))).length, 20);
});

type Json = { [key: string]: unknown };

/** All nodes of a document, the document first; what a mutation made of it may be no node. */
function nodesOf(node: unknown): Json[] {
  if (typeof node !== "object" || node === null) return [];
  const content = (node as Json).content;
  return [node as Json, ...(Array.isArray(content) ? content.flatMap(nodesOf) : [])];
}

const TYPES = [
  ..."paragraph heading blockquote codeBlock rule bulletList orderedList listItem taskList taskItem table".split(
    " ",
  ),
  ..."tableRow tableCell tableHeader text hardBreak mention emoji panel expand nestedExpand media".split(" "),
  ..."mediaSingle mediaGroup layoutSection layoutColumn decisionList date status inlineCard caption doc nothing".split(
    " ",
  ),
];
const VALUES: unknown[] = ["", "a", 0, 7, -1, true, null, [], {}, [1], "#ff0000"];
const MARKS: unknown[] = [
  { type: "strong" },
  { type: "strong", attrs: {} },
  { type: "code" },
  { type: "blink" },
  { type: "link" },
  { type: "link", attrs: { href: 1 } },
  { type: "link", attrs: { href: "https://example.test", color: "red" } },
  { type: "subsup", attrs: { type: "middle" } },
  { type: "alignment", attrs: { align: "center" } },
  { type: "indentation", attrs: { level: 1 } },
  { type: "fontSize", attrs: { fontSize: "small" } },
  { type: "breakout", attrs: { mode: "wide" } },
  { type: "border", attrs: { size: 1, color: "#ff0000" } },
  { type: "fragment", attrs: { localId: "1" } },
  null,
];

interface Random {
  readonly pick: <Value>(values: readonly Value[]) => Value;
}

function attributesOf(node: Json): Json {
  return typeof node.attrs === "object" && node.attrs !== null ? { ...node.attrs } : {};
}

/** Ways to spoil a node, some of which leave it valid. */
const MUTATIONS: ((node: Json, all: readonly Json[], random: Random) => void)[] = [
  (node, _all, { pick }) => delete node[pick(Object.keys(node))],
  (node, _all, { pick }) => {
    node[pick(["extra", "attrs", "text", "marks", "content", "type", "version"])] = pick(VALUES);
  },
  (node, _all, { pick }) => {
    node.type = pick(TYPES);
  },
  (node, _all, { pick }) => {
    const attrs = attributesOf(node);
    const name = pick([...Object.keys(attrs), "localId", "level", "order", "language", "state", "title"]);
    if (pick([true, false])) delete attrs[name];
    else attrs[name] = pick(VALUES);
    node.attrs = attrs;
  },
  (node, _all, { pick }) => {
    const attrs = attributesOf(node);
    const name = pick([...Object.keys(attrs), "none"]);
    attrs[`${name}2`] = attrs[name];
    delete attrs[name];
    node.attrs = attrs;
  },
  (node, _all, { pick }) => {
    node.marks = [...(Array.isArray(node.marks) ? node.marks : []), pick(MARKS)];
  },
  (node, all, { pick }) => {
    const content = (Array.isArray(node.content) ? node.content : []) as unknown[];
    const place = pick([0, content.length]);
    node.content = content.toSpliced(place, 0, structuredClone(pick(all)));
  },
  (node) => {
    node.content = [];
  },
  (node) => {
    node.text = "";
  },
];

test("never accepts a spoiled document that Atlassian's schema refuses", () => {
  const documents = fc.oneof(
    knownMarkdown.map(({ markdown }) => markdownToAdf(markdown).adf as unknown),
    fc.constantFrom(...Object.values(VALID)),
  );
  const verdicts = { refused: 0, stricter: 0, accepted: 0 };
  fc.assert(
    fc.property(
      documents,
      fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
      fc.integer({ min: 1, max: 2 }),
      (original, numbers, times) => {
        const document: unknown = structuredClone(original);
        let next = 0;
        const random: Random = {
          pick: (values) => {
            next += 1;
            return values[(numbers[next % numbers.length] ?? 0) % values.length]!;
          },
        };
        for (let time = 0; time < times; time += 1) {
          const all = nodesOf(document);
          random.pick(MUTATIONS)(random.pick(all), all, random);
        }
        const plain: unknown = JSON.parse(JSON.stringify(document));
        const messages = checkAdf(plain);
        if (messages.length === 0) {
          verdicts.accepted += 1;
          assert.is(schemaFault(plain), "", JSON.stringify(plain));
        } else if (schemaFault(plain) === "") {
          verdicts.stricter += 1;
        } else {
          verdicts.refused += 1;
        }
      },
    ),
    { seed, numRuns: 1500, includeErrorInReport: true },
  );
  assert.ok(verdicts.refused > 300 && verdicts.accepted > 50, JSON.stringify(verdicts));
  assert.ok(
    verdicts.stricter < verdicts.accepted,
    `more was refused than needed: ${JSON.stringify(verdicts)}`,
  );
});

test.run();
