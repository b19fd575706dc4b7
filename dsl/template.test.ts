import { suite } from "uvu";
import * as assert from "uvu/assert";
import { parse } from "./parse.ts";
import { printTree } from "./print-tree.ts";
import { parseTemplate } from "./template.ts";

const test = suite("templates");

function read(literal: string) {
  const source = `stream x { get: ${literal} }`;
  const { file } = parse(source, { file: "x.importer" });
  const [stream] = file.declarations;
  const [setting] = stream?.kind === "stream" ? stream.entries : [];
  if (setting?.kind !== "setting" || setting.value.kind !== "text") throw new Error(`${literal} is no text`);
  return { source, ...parseTemplate(setting.value, "x.importer", source) };
}

for (const [literal, expected] of [
  ['"/team"', ["/team"]],
  ['""', []],
  ['"{host}/ex/{site.id}"', ["host", "/ex/", "site.id"]],
  ['"/list/{list.id}/task"', ["/list/", "list.id", "/task"]],
  ['"{ variant.filter }{.id}"', ["variant.filter", ".id"]],
  ['"OAuth token=\\"{token}\\""', ['OAuth token="', "token", '"']],
  ['"a\\u007bb}c"', ["a{b}c"]],
  ['"\\u00e9\\n{a.b}"', ["é\n", "a.b"]],
] as const) {
  test(`${literal} holds ${JSON.stringify(expected)}`, () => {
    const { parts, diagnostics, source } = read(literal);
    assert.equal(diagnostics, []);
    assert.equal(
      parts.map((part) => (typeof part === "string" ? part : source.slice(part.span.start, part.span.end))),
      expected,
    );
  });
}

test("a hole's path is a path like any other", () => {
  const [, path] = read('"/{list.owner.id}"').parts;
  assert.is(printTree(path), '(path root:list steps:[(field name:"owner") (field name:"id")])');
});

for (const [literal, code, marked] of [
  ['"/list/{list.id/task"', "hole-unclosed", "{"],
  ['"/list/{}/task"', "hole-path", "{}"],
  ['"/list/{ }/task"', "hole-path", " "],
  ['"/list/{list.id | trim}"', "hole-path", "list.id | trim"],
  ['"/list/{column(1)}"', "hole-path", "column(1)"],
  ['"/list/{1}"', "hole-path", "1"],
  ['"/list/{a b}"', "hole-path", "a b"],
  ['"/list/{{a}}"', "hole-path", "{a"],
] as const) {
  test(`${literal} is refused at ${JSON.stringify(marked)}`, () => {
    const { diagnostics, source } = read(literal);
    assert.equal(
      diagnostics.map((diagnostic) => [
        diagnostic.code,
        source.slice(diagnostic.span.start, diagnostic.span.end),
      ]),
      [[code, marked]],
    );
  });
}

test("the rest of the text is kept beside a wrong hole", () => {
  assert.equal(read('"/a/{1}/b"').parts, ["/a//b"]);
});

test.run();
