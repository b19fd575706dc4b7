import * as fs from "node:fs";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { createGraphqlReader } from "../../compiler/graphql/create-graphql-reader.ts";
import { compile, type FilePort } from "../../compiler/index.ts";
import { sampleFiles } from "../../compiler/test/memory-files.ts";
import { codes, type Diagnostic, explain } from "../../dsl/index.ts";
import { messages } from "../../dsl/messages.generated.ts";
import { catalogue } from "../../runtime/adaptors/index.ts";
import { composeSpec, type Lacking } from "./compose.ts";

const test = suite("pages of codes");
const files = sampleFiles(new URL("samples/", import.meta.url), fs);
const bases = {
  api: files.read("page/api.importer") ?? "",
  rows: files.read("page/rows.importer") ?? "",
};
const entry = "page/page.importer";
const reader = createGraphqlReader();

/** Codes whose mistake does not fit into a page, and where it is shown instead. */
const shownElsewhere: Readonly<Record<string, string>> = {
  "plan-invalid": "a mistake of the compiler, which no spec shows",
  "construct-unsupported": "told where this program leaves something out, as no released one does",
  "sample-too-large": "compiler/compile.test.ts makes the large file",
  "test-failed": "told by the runner of inline tests",
};

/** Codes that are told of what is not there, so that nothing is put beside their examples. */
const lacking: Readonly<Record<string, Lacking>> = {
  "required-target-missing": "summary",
  "importer-missing": "base",
  "importer-duplicate": "base",
  "source-missing": "base",
};

function told(code: string, example: string): readonly Diagnostic[] {
  const { text, from } = composeSpec(example, bases, lacking[code]);
  const port: FilePort = { ...files, read: (path) => (path === entry ? text : files.read(path)) };
  const { diagnostics } = compile(entry, { files: port, catalogue, graphql: () => reader });
  // What the base is told of besides (that the example uses nothing of it) is no matter of the page.
  return diagnostics.filter(({ severity, span }) => severity === "error" || span.start >= from);
}

const examples = (documentation: string, kind: "wrong" | "right"): string[] =>
  [...documentation.matchAll(/^```importer (\w+)\n([\s\S]*?)^```/gm)]
    .filter((match) => match[1] === kind)
    .map((match) => match[2] ?? "");

for (const code of codes) {
  const { family, documentation } = messages[code];
  if (family === "syntax" || shownElsewhere[code] !== undefined) continue;
  test(`${code}: what its page shows gives it, and what it shows instead compiles`, () => {
    const wrong = examples(documentation, "wrong");
    const right = examples(documentation, "right");
    assert.ok(
      wrong.length > 0 && right.length > 0,
      "the page needs an example that is wrong, and one that is right",
    );
    for (const example of wrong) {
      const found = told(code, example);
      assert.ok(
        found.some((one) => one.code === code),
        `not told for:\n${example}\nbut:\n${lines(found)}`,
      );
    }
    for (const example of right) {
      const found = told(code, example).filter((one) => one.severity === "error" || one.code === code);
      assert.is(lines(found), "", example);
    }
  });
  test(`${code}: the page says why, and explain shows it`, () => {
    const prose = documentation.replaceAll(/^```[\s\S]*?^```/gm, "").trim();
    assert.ok(prose.length > 30, `the page says only: ${prose}`);
    assert.match(explain(code) ?? "", code);
  });
}

const lines = (diagnostics: readonly Diagnostic[]): string =>
  diagnostics.map((one) => `${one.severity} ${one.code}: ${one.message}`).join("\n");

test.run();
