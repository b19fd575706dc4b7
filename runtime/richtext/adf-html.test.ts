import { suite } from "uvu";
import * as assert from "uvu/assert";
import { type AdfDocument, adfToHtml, adfToText, markdownToAdf } from "./index.ts";

const test = suite("showing ADF");

const html = (markdown: string) => adfToHtml(markdownToAdf(markdown).adf);
const document = (...content: unknown[]) => ({ version: 1, type: "doc", content }) as AdfDocument;

const SHOWN: [string, string, string][] = [
  [
    "headings, paragraphs and marks",
    "# a\n\n**b** *c* `d` ~~e~~",
    "<h1>a</h1><p><strong>b</strong> <em>c</em> <code>d</code> <s>e</s></p>",
  ],
  ["breaks and rules", "a\nb\n\n---", "<p>a<br>b</p><hr>"],
  ["lists", "3. a\n   - b", '<ol start="3"><li><p>a</p><ul><li><p>b</p></li></ul></li></ol>'],
  ["check boxes", "- [x] a", '<ul><li><input type="checkbox" disabled checked> a</li></ul>'],
  [
    "tables",
    "|a|\n|-|\n|b|",
    "<table><tbody><tr><th><p>a</p></th></tr><tr><td><p>b</p></td></tr></tbody></table>",
  ],
  ["code", "```js\n<b>\n```", '<pre><code data-language="js">&lt;b&gt;</code></pre>'],
  [
    "quotes and sub and sup",
    "> H<sub>2</sub><sup>3</sup><u>4</u>",
    "<blockquote><p>H<sub>2</sub><sup>3</sup><u>4</u></p></blockquote>",
  ],
  [
    "links",
    '[a](https://x.test?a=1&b="c" "t")',
    '<p><a href="https://x.test/?a=1&amp;b=%22c%22" title="t" rel="noreferrer">a</a></p>',
  ],
];

for (const [name, markdown, expected] of SHOWN) {
  test(name, () => assert.is(html(markdown), expected));
}

test("text, attributes and titles cannot smuggle HTML in", () => {
  const evil = `"><script>alert('1')</script>`;
  const shown = adfToHtml(
    document(
      {
        type: "paragraph",
        content: [
          {
            type: "text",
            text: evil,
            marks: [{ type: "link", attrs: { href: `https://x/${evil}`, title: evil } }],
          },
        ],
      },
      { type: "codeBlock", attrs: { language: evil }, content: [{ type: "text", text: evil }] },
      { type: "expand", attrs: { title: evil }, content: [] },
      { type: "status", attrs: { text: evil } },
      { type: evil, text: evil },
      { type: "tableCell", attrs: { colspan: evil }, content: [] },
      { type: "orderedList", attrs: { order: evil }, content: [] },
    ),
  );
  assert.not.match(shown, /<script/);
  for (const [tag] of shown.matchAll(/<[^>]*>/g)) assert.match(tag, /^<\/?[a-z1-6]+( [a-z-]+(="[^"]*")?)*>$/);
});

test("links that could run something are shown, not linked", () => {
  const marks = [{ type: "link", attrs: { href: "javascript:alert(1)" } }];
  const shown = adfToHtml(
    document(
      { type: "paragraph", content: [{ type: "text", text: "a", marks }] },
      { type: "blockCard", attrs: { url: "javascript:b" } },
    ),
  );
  assert.is(shown, "<p>a (javascript:alert(1))</p>javascript:b");
});

const OTHERS = document(
  {
    type: "paragraph",
    content: [
      { type: "mention", attrs: { id: "1", text: "@Ada" } },
      { type: "emoji", attrs: { shortName: ":x:" } },
      { type: "date", attrs: { timestamp: "1582152559000" } },
      { type: "status", attrs: { text: "Done", color: "green" } },
      { type: "hologram", attrs: {}, content: [{ type: "text", text: "later" }] },
    ],
  },
  {
    type: "expand",
    attrs: { title: "More" },
    content: [{ type: "paragraph", content: [{ type: "text", text: "in" }] }],
  },
);

test("nodes of other tools are shown as their text", () => {
  assert.is(
    adfToHtml(OTHERS),
    "<p>@Ada:x:2020-02-19Donelater</p><details open><summary>More</summary><p>in</p></details>",
  );
});

test("the text of a document", () => {
  const { adf } = markdownToAdf("# a\n\nb **c**\nd\n\n- e\n  - f\n\n|g|h|\n|-|-|\n|i|j|");
  assert.is(adfToText(adf), "a\nb c\nd\ne\nf\ng\th\ni\tj");
  assert.is(adfToText(OTHERS), "@Ada:x:2020-02-19Done\nlater\nMore\nin");
});

test("a document that is none is shown as nothing", () => {
  assert.is(adfToText({} as AdfDocument), "");
  assert.is(adfToHtml({} as AdfDocument), "");
});

test.run();
