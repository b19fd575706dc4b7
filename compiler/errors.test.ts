import * as fs from "node:fs";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { codes, createLineIndex, type Diagnostic, parse } from "../dsl/index.ts";
import { messages } from "../dsl/messages.generated.ts";
import { createGraphqlReader } from "./graphql/create-graphql-reader.ts";
import { check, type FilePort } from "./index.ts";
import { applyFix } from "./test/apply-fix.ts";
import { testCatalogue } from "./test/catalogue.ts";
import { sampleFiles } from "./test/memory-files.ts";

const test = suite("errors");
const reader = createGraphqlReader();
const graphql = () => reader;
const root = new URL("samples/errors/", import.meta.url);
const disk = sampleFiles(root, fs);
const samples = fs.readdirSync(root).filter((name) => name !== "shared");

/** Codes that no spec on its own can show, and where they are shown instead. */
const elsewhere: Readonly<Record<string, string>> = {
  "construct-unsupported": "asking.test.ts leaves out the reader of GraphQL",
  "plan-invalid": "a plan that the compiler itself made wrong",
  "sample-too-large": "compile.test.ts makes the large file",
  "test-failed": "told by the runner of inline tests",
};

function lines(diagnostics: readonly Diagnostic[], files: FilePort): string {
  return diagnostics
    .map((one) => {
      const at = createLineIndex(files.read(one.file) ?? "").position(one.span.start);
      const more = [
        ...one.notes.map((note) => `  note: ${note}`),
        ...one.fixes.map((fix) => `  fix: ${fix.title}`),
      ];
      return [
        `${one.file}:${at.line}:${at.column} ${one.severity} ${one.code}: ${one.message}`,
        ...more,
      ].join("\n");
    })
    .map((line) => `${line}\n`)
    .join("");
}

/** An error that became a warning is mended by half: a thing under a name of its own may still be one that nothing uses. */
const weight = (diagnostics: readonly Diagnostic[]): number =>
  diagnostics.reduce((sum, { severity }) => sum + (severity === "error" ? 2 : 1), 0);

for (const code of samples) {
  const entry = `${code}/spec.importer`;
  const spec = disk.read(entry) ?? "";
  test(`${code}: the sample fails as it is written down`, () => {
    const found = check(entry, { files: disk, catalogue: testCatalogue, graphql });
    const golden = new URL(`${code}/errors.txt`, root);
    const text = lines(found, disk);
    if (process.env.UPDATE === "1") fs.writeFileSync(golden, text);
    assert.ok(fs.existsSync(golden), `no errors.txt for ${code}: run with UPDATE=1`);
    assert.fixture(text, fs.readFileSync(golden, "utf8"));
    assert.ok(
      found.some((one) => one.code === code),
      `${code} is not told`,
    );
    assert.is(parse(spec, { file: entry }).diagnostics.length, 0, "the sample has a mistake of syntax");
  });
  test(`${code}: each fix leaves fewer errors, and the text parses`, () => {
    const found = check(entry, { files: disk, catalogue: testCatalogue, graphql });
    for (const fix of found.flatMap((one) => (one.code === code && one.file === entry ? one.fixes : []))) {
      const mended = applyFix(spec, fix);
      const files: FilePort = { ...disk, read: (path) => (path === entry ? mended : disk.read(path)) };
      const after = check(entry, { files, catalogue: testCatalogue, graphql });
      assert.ok(weight(after) < weight(found), `${fix.title} leaves:\n${lines(after, files)}`);
    }
  });
}

test("every code of meaning has a sample, and every sample a code", () => {
  const meaning = codes.filter((code) => messages[code].family !== "syntax" && elsewhere[code] === undefined);
  assert.equal(meaning.toSorted(), samples.toSorted());
});

test.run();
