import { readdirSync, readFileSync } from "node:fs";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { format } from "./format.ts";
import { messages } from "./messages.generated.ts";
import { parse } from "./parse.ts";
import { printTree } from "./print-tree.ts";

const test = suite("format");

const formatText = (text: string): string => format(parse(text).file);

/** Every text without mistakes that this room knows. */
function* texts(): Generator<[string, string]> {
  const root = new URL("samples/", import.meta.url);
  for (const name of readdirSync(root))
    yield [name, readFileSync(new URL(`${name}/input.importer`, root), "utf8")];
  for (const [code, { documentation }] of Object.entries(messages))
    for (const match of documentation.matchAll(/^```importer right\n([\s\S]*?)^```/gm))
      yield [code, match[1] ?? ""];
}

for (const [name, text] of texts()) {
  if (parse(text).diagnostics.length > 0) continue;
  test(`${name} keeps its tree, its comments and its documentation`, () => {
    for (const variant of [
      text,
      text.replaceAll(/^ +/gm, ""),
      text.replaceAll(/^/gm, "\t"),
      text.replaceAll("\n", "\r\n"),
    ]) {
      const formatted = formatText(variant);
      const [before, after] = [parse(variant), parse(formatted)];
      assert.equal(after.diagnostics, []);
      assert.is(printTree(after.file), printTree(before.file));
      assert.equal(
        after.file.comments.map((comment) => comment.text.trimEnd()),
        before.file.comments.map((comment) => comment.text.trimEnd()),
      );
      assert.equal(
        after.file.declarations.map(({ documentation }) => documentation),
        before.file.declarations.map(({ documentation }) => documentation),
      );
    }
  });
  test(`${name} formatted twice is formatted once`, () => {
    const once = formatText(text);
    assert.is(formatText(once), once);
  });
}

test("indents, aligns and spaces", () => {
  const text = `

importer a{title:"A"
language : 1}


source {
base: "x"   // where
timeout:30s
errors { when status==1->gone


when status in[2,3] -> transient
}

}
map tasks  as task to issue {
skip when .a
required summary<-.name|trim
due <- .due   |   iso_date( zone : import.zone , ) on error warn
field "A" as text<-.a
field "Long" as number <- .b
  notes <- each .notes {
body <- .x ??
.y
| trim
// end
}
}
`;
  assert.is(
    formatText(text),
    `importer a { title: "A"
  language: 1 }

source {
  base:    "x"  // where
  timeout: 30s
  errors { when status == 1 -> gone

    when status in [2, 3] -> transient
  }
}
map tasks as task to issue {
  skip when .a
  required summary <- .name | trim
  due              <- .due | iso_date(zone: import.zone,)  on error warn
  field "A"    as text   <- .a
  field "Long" as number <- .b
  notes <- each .notes {
    body <- .x ??
      .y
      | trim
    // end
  }
}
`,
  );
});

test("a text with mistakes stays as it is", () => {
  const text = "importer   a { title = 1 }";
  assert.is(formatText(text), text);
});

test("an empty file stays empty", () => {
  assert.is(formatText("\n\n"), "");
});

test.run();
