import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { AdfNode } from "./adf-document.ts";
import { type MarkdownOptions, markdownToAdf, plainToAdf, type RichTextLossCode } from "./index.ts";
import { schemaFault } from "./testing/atlassian-schema.ts";

const test = suite("markdown and plain text into ADF");

/** A document in one line: `p` paragraph, `h1`, `ul(li(…))`, marks before the text in braces. */
function outline(nodes: readonly AdfNode[] | undefined): string {
  return (nodes ?? []).map(outlineNode).join(" ");
}

const SHORT: Record<string, string> = {
  paragraph: "p",
  blockquote: "quote",
  bulletList: "ul",
  listItem: "li",
  taskList: "tasks",
  table: "table",
  tableRow: "tr",
  tableHeader: "th",
  tableCell: "td",
};

function outlineNode(node: AdfNode): string {
  switch (node.type) {
    case "text": {
      const marks = (node.marks ?? []).map((mark) =>
        mark.type === "link"
          ? `link:${mark.attrs?.href}`
          : mark.type === "subsup"
            ? String(mark.attrs?.type)
            : mark.type,
      );
      return marks.length === 0 ? `'${node.text}'` : `${marks.join("+")}'${node.text}'`;
    }
    case "hardBreak":
      return "br";
    case "rule":
      return "hr";
    case "heading":
      return `h${node.attrs?.level}(${outline(node.content)})`;
    case "orderedList":
      return `ol${node.attrs?.order}(${outline(node.content)})`;
    case "taskItem":
      return `${node.attrs?.state === "DONE" ? "[x]" : "[ ]"}(${outline(node.content)})`;
    case "codeBlock":
      return `code${node.attrs?.language === undefined ? "" : `:${node.attrs.language}`}(${outline(node.content)})`;
    default:
      return `${SHORT[node.type] ?? node.type}(${outline(node.content)})`;
  }
}

interface Case {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly losses?: readonly RichTextLossCode[];
  readonly options?: MarkdownOptions;
}

const LINK = "https://example.test/a";

const CASES: readonly Case[] = [
  { name: "nothing", from: "", to: "" },
  { name: "only blanks", from: " \n\t\n ", to: "" },
  { name: "headings", from: "# One\n\nTwo\n---", to: "h1('One') h2('Two')" },
  {
    name: "marks within marks",
    from: "**a *b* ~~c~~**",
    to: "p(strong'a ' strong+em'b' strong' ' strong+strike'c')",
  },
  { name: "newlines as breaks", from: "a\nb", to: "p('a' br 'b')" },
  { name: "newlines as spaces", from: "a\nb", to: "p('a b')", options: { softBreak: "space" } },
  { name: "hard breaks", from: "a  \nb\\\nc", to: "p('a' br 'b' br 'c')", options: { softBreak: "space" } },
  { name: "a nested list", from: "- a\n  - b\n- c", to: "ul(li(p('a') ul(li(p('b')))) li(p('c')))" },
  { name: "an ordered list with its start", from: "3. a\n4. b", to: "ol3(li(p('a')) li(p('b')))" },
  { name: "a list that begins with a list", from: "- - a", to: "ul(li(p() ul(li(p('a')))))" },
  { name: "code in a list", from: "- a\n\n  ```js\n  b\n  ```", to: "ul(li(p('a') code:js('b')))" },
  { name: "tasks", from: "- [ ] a\n- [x] b", to: "tasks([ ]('a') [x]('b'))" },
  {
    name: "nested tasks as siblings",
    from: "- [ ] a\n  - [x] b\n- [ ] c",
    to: "tasks([ ]('a') tasks([x]('b')) [ ]('c'))",
  },
  {
    name: "check boxes in a mixed list",
    from: "- a\n- [x] b\n- c",
    to: "ul(li(p('a'))) tasks([x]('b')) ul(li(p('c')))",
  },
  {
    name: "a task of two paragraphs",
    from: "- [ ] a\n\n  b",
    to: "tasks([ ]('a' br 'b'))",
  },
  {
    name: "code below a task",
    from: "- [ ] a\n\n  ```\n  b\n  ```\n- [ ] c",
    to: "tasks([ ]('a')) code('b') tasks([ ]('c'))",
    losses: ["nesting"],
  },
  { name: "tasks in a bullet list", from: "- a\n  - [ ] b", to: "ul(li(p('a') tasks([ ]('b'))))" },
  { name: "a quote", from: "> a\n>\n> b", to: "quote(p('a') p('b'))" },
  { name: "a heading in a quote", from: "> # a\n> b", to: "quote(p(strong'a') p('b'))", losses: ["nesting"] },
  {
    name: "a table in a quote",
    from: "> a\n>\n> |b|\n> |-|\n>\n> c",
    to: "quote(p('a')) table(tr(th(p('b')))) quote(p('c'))",
    losses: ["nesting"],
  },
  { name: "a rule in a quote", from: "> a\n>\n> ---", to: "quote(p('a')) hr", losses: ["nesting"] },
  { name: "a quote in a quote", from: "> a\n>\n> > b", to: "quote(p('a') p('b'))", losses: ["nesting"] },
  { name: "tasks in a quote", from: "> - [ ] a", to: "tasks([ ]('a'))", losses: ["nesting"] },
  { name: "a quote in a list", from: "- a\n  > b", to: "ul(li(p('a') p(em'b')))", losses: ["nesting"] },
  {
    name: "a heading in a list",
    from: "- # a `b`",
    to: "ul(li(p(strong'a ' code'b')))",
    losses: ["nesting"],
  },
  {
    name: "a table in an ordered list",
    from: "1. a\n\n   |b|\n   |-|\n   |c|\n2. d",
    to: "ol1(li(p('a'))) table(tr(th(p('b'))) tr(td(p('c')))) ol2(li(p('d')))",
    losses: ["nesting"],
  },
  { name: "a rule in a list", from: "- a\n\n  ---", to: "ul(li(p('a'))) hr", losses: ["nesting"] },
  {
    name: "a table with short and long rows",
    from: "|a|b|\n|-|:-:|\n|c|\n|d|e|f \\| g|",
    to: "table(tr(th(p('a')) th(p('b')) th(p())) tr(td(p('c')) td(p()) td(p())) tr(td(p('d')) td(p('e')) td(p('f | g'))))",
  },
  { name: "an empty code block", from: "```\n```", to: "code()" },
  { name: "indented code", from: "    a\n    b", to: "code('a\nb')" },
  {
    name: "more than a language at a fence",
    from: "```js title=a\nb\n```",
    to: "code:js('title=a\nb')",
    losses: ["code-info"],
  },
  { name: "bold code", from: "**`a`**", to: "p(code'a')", losses: ["marks"] },
  { name: "linked code", from: `[\`a\`](${LINK})`, to: `p(link:${LINK}+code'a')` },
  { name: "a bare link in a sentence", from: `see ${LINK}.`, to: `p('see ' link:${LINK}'${LINK}' '.')` },
  { name: "a reference link", from: `[a][b]\n\n[b]: ${LINK}`, to: `p(link:${LINK}'a')` },
  { name: "a definition nobody uses", from: `[b]: ${LINK}`, to: `p('[b]: ' link:${LINK}'${LINK}')` },
  {
    name: "a script as a link",
    from: "[a](javascript:b)",
    to: "p('a (javascript:b)')",
    losses: ["link-scheme"],
  },
  {
    name: "a hidden script as a link",
    from: "[a](java&#10;script:b)",
    to: "p('a (java\nscript:b)')",
    losses: ["link-scheme"],
  },
  { name: "a relative link", from: "[a](../b)", to: "p('a (../b)')", losses: ["link-scheme"] },
  { name: "a link without a label", from: `[](${LINK})`, to: `p(link:${LINK}'${LINK}')` },
  { name: "mail", from: "<a@b.test>", to: "p(link:mailto:a@b.test'a@b.test')" },
  { name: "a picture", from: `![a **b**](${LINK})`, to: `p(link:${LINK}'a b')` },
  { name: "a picture in a list item", from: `- ![a](${LINK})`, to: `ul(li(p(link:${LINK}'a')))` },
  {
    name: "an embedded picture",
    from: `![a](data:image/png;base64,${"A".repeat(300)})`,
    to: "p('a (image/png, 322 characters)')",
    losses: ["embedded-data", "link-scheme"],
  },
  {
    name: "a picture that is a link",
    from: `[![a](http://x.test)](${LINK})`,
    to: `p(link:${LINK}'a')`,
    losses: ["image-in-link"],
  },
  {
    name: "simple HTML",
    from: "<b>a</b><br><u>b</u> H<sub>2</sub>O <DEL>c</DEL>",
    to: "p(strong'a' br underline'b' ' H' sub'2' 'O ' strike'c')",
  },
  {
    name: "an HTML link",
    from: `<a href="${LINK}">a <i>b</i></a>`,
    to: `p(link:${LINK}'a ' link:${LINK}+em'b')`,
  },
  { name: "an HTML picture", from: `<img alt="a" src="${LINK}">`, to: `p(link:${LINK}'a')` },
  {
    name: "HTML that is not closed",
    from: "List<b> and </i>",
    to: "p('List<b> and </i>')",
    losses: ["html-as-text"],
  },
  {
    name: "other HTML",
    from: "<details>\n<summary>a &amp; b</summary>\n</details>",
    to: "p('<details>' br '<summary>a & b</summary>' br '</details>')",
    losses: ["html-as-text"],
  },
  { name: "a comment", from: "a <!-- b -->", to: "p('a <!-- b -->')", losses: ["html-as-text"] },
  {
    name: "character references",
    from: "&eacute; &#65; &#x42; &unknown; \\&amp; `&lt;`",
    to: "p('é A B &unknown; &amp; ' code'&lt;')",
  },
  { name: "a footnote", from: "a[^1]\n\n[^1]: b", to: "p('a[^1]') p('[^1]: b')" },
  {
    name: "emoji and right-to-left text",
    from: "👩‍👩‍👧 שלום **مرحبا**",
    to: "p('👩‍👩‍👧 שלום ' strong'مرحبا')",
  },
  {
    name: "characters Jira refuses",
    from: "a\0b\ud800c",
    to: "p('a\u{FFFD}b\u{FFFD}c')",
    losses: ["character"],
  },
  { name: "line ends of Windows", from: "a\r\nb\r\n\r\nc", to: "p('a' br 'b') p('c')" },
];

for (const { name, from, to, losses = [], options } of CASES) {
  test(name, () => {
    const result = markdownToAdf(from, options);
    assert.is(schemaFault(result.adf), "");
    assert.is(outline(result.adf.content), to);
    assert.equal([...new Set(result.losses.map((loss) => loss.code))].sort(), [...losses].sort());
  });
}

test("check boxes of one document have ids of their own, the same at every conversion", () => {
  const ids = (text: string) => JSON.stringify(markdownToAdf(text).adf).match(/(?<="localId":")[^"]+/g) ?? [];
  const text = "- [ ] a\n- [ ] a\n  - [ ] a";
  assert.is(new Set(ids(text)).size, 5);
  assert.equal(ids(text), ids(text));
  assert.is.not(ids("- [ ] b")[0], ids("- [ ] a")[0]);
});

test("equal losses are counted, not repeated", () => {
  const { losses } = markdownToAdf("[a](x:b) ".repeat(50));
  assert.is(losses.length, 1);
  assert.ok(losses[0]?.message.endsWith("(50 times)"));
  const many = markdownToAdf(Array.from({ length: 50 }, (_, index) => `[a](x${index}:b)`).join(" "));
  assert.is(many.losses.length, 11);
  assert.is(many.losses.at(-1)?.message, "… and 40 more of this kind");
});

const PLAIN: [string, string, string][] = [
  ["paragraphs and line breaks", "a\nb\n\n\nc", "p('a' br 'b') p('c')"],
  ["nothing but what is written", "# *a* <b> &amp; - [ ]", "p('# *a* <b> &amp; - [ ]')"],
  [
    "bare links without the full stop",
    `(${LINK}), ${LINK}.`,
    `p('(' link:${LINK}'${LINK}' '), ' link:${LINK}'${LINK}' '.')`,
  ],
  ["brackets that belong to a link", `${LINK}_(b)`, `p(link:${LINK}_(b)'${LINK}_(b)')`],
  ["other schemes as text", "ftp://a.test javascript:b", "p('ftp://a.test javascript:b')"],
  ["what looks like a link", "http://[ https://", "p('http://[ https://')"],
  ["nothing", "", ""],
];

for (const [name, from, to] of PLAIN) {
  test(`plain text: ${name}`, () => {
    const { adf, losses } = plainToAdf(from);
    assert.is(schemaFault(adf), "");
    assert.is(outline(adf.content), to);
    assert.equal(losses, []);
  });
}

test.run();
