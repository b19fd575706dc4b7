import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { check, compile } from "../../compiler/index.ts";
import { catalogue } from "../adaptors/index.ts";
import { createDiskFiles } from "./disk-files.ts";

const test = suite("bundles on disk");
let folder: string;

const spec = (shape: string, use = ""): string => `
importer a { title: "A", language: 1 }
${use}
source { base: "https://api.example.com" }
stream tasks { get: "/tasks", items: .tasks, id: .id, shape: infer("${shape}") }
map tasks to issue { required summary <- .name }
`;
const page = '{ "tasks": [{ "id": 1, "name": "a" }] }';

test.before(() => {
  folder = mkdtempSync(join(tmpdir(), "importer-bundles-"));
  for (const name of ["a/samples", "outside/samples", "shared"])
    mkdirSync(join(folder, name), { recursive: true });
  for (const name of ["a/samples/page.json", "outside/samples/page.json", "shared/page.json"])
    writeFileSync(join(folder, name), page);
  symlinkSync(join(folder, "outside/samples"), join(folder, "a/linked"));
  symlinkSync(join(folder, "outside/samples/page.json"), join(folder, "a/samples/linked.json"));
});
test.after(() => rmSync(folder, { recursive: true, force: true }));

/** The codes of what is wrong with a spec in the folder `a`. */
function codes(text: string, root = folder, path = "a/a.importer"): string[] {
  writeFileSync(join(folder, "a/a.importer"), text);
  return check(path, { files: createDiskFiles(root), catalogue }).map(({ code }) => code);
}

for (const [what, shape, found] of [
  ["its own samples", "samples/page.json", []],
  ["all of its own samples, without links among them", "samples/*.json", []],
  ["files that importers share", "../shared/page.json", []],
  ["a folder beside it", "../outside/samples/page.json", ["use-outside"]],
  ["a folder above by a way round", "samples/../../outside/samples/page.json", ["use-outside"]],
  ["an absolute path", "/etc/passwd", ["use-outside"]],
  ["an address", "file:///etc/passwd", ["use-outside"]],
  ["a path of another system", "..\\\\outside\\\\samples\\\\page.json", ["use-outside"]],
  ["a file that is a link", "samples/linked.json", ["sample-missing"]],
  ["a folder that is a link", "linked/page.json", ["sample-missing"]],
  ["a name with a NUL", "samples/a\\u0000.json", ["sample-missing"]],
  ["all in a folder with a NUL", "samples\\u0000/*.json", ["sample-missing"]],
  ["a name longer than any file's", `${"x".repeat(5000)}.json`, ["sample-missing"]],
  ["a folder longer than any", `${"x".repeat(5000)}/*.json`, ["sample-missing"]],
  ["all in a folder that is a link", "linked/*.json", ["sample-missing"]],
] as const) {
  test(`${what}: ${found.length === 0 ? "read" : "refused"}`, () =>
    assert.equal(
      codes(spec(shape)).filter((code) => code !== "unknown-field"),
      found,
    ));
}

test("how its user got to the folder makes no difference", () => {
  const elsewhere = mkdtempSync(join(tmpdir(), "importer-link-"));
  try {
    symlinkSync(folder, join(elsewhere, "importers"));
    assert.equal(codes(spec("samples/page.json"), elsewhere, "importers/a/a.importer"), []);
  } finally {
    rmSync(elsewhere, { recursive: true, force: true });
  }
});

test("what uses itself in a circle is told with the circle, and a linked library is not there", () => {
  writeFileSync(
    join(folder, "shared/one.importer"),
    'use { b } from "two.importer"\nvalues a { "x" -> "y" }\n',
  );
  writeFileSync(
    join(folder, "shared/two.importer"),
    'use { a } from "one.importer"\nvalues b { "x" -> "y" }\n',
  );
  symlinkSync(join(folder, "shared/one.importer"), join(folder, "a/linked.importer"));
  writeFileSync(
    join(folder, "a/a.importer"),
    spec("samples/page.json", 'use { a } from "../shared/one.importer"'),
  );
  const { diagnostics } = compile("a/a.importer", { files: createDiskFiles(folder), catalogue });
  const [circle] = diagnostics.filter(({ code }) => code === "use-cycle");
  assert.match(circle?.message ?? "", "shared/one.importer → shared/two.importer → shared/one.importer");
  assert.ok(codes(spec("samples/page.json", 'use { a } from "linked.importer"')).includes("file-missing"));
});

test.run();
