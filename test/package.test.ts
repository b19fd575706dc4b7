import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { suite } from "uvu";
import * as assert from "uvu/assert";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const project = mkdtempSync(join(tmpdir(), "package-"));
const installed = join(project, "node_modules/importer");

function node(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, args, { cwd: project, encoding: "utf8" });
}

const test = suite("the published package");

test.before(() => {
  const built = node(join(ROOT, ".ci/build.ts"), installed);
  assert.is(built.status, 0, `the build failed:\n${built.stdout}${built.stderr}`);
  symlinkSync(join(ROOT, "node_modules"), join(installed, "node_modules"));
});

test.after(() => rmSync(project, { recursive: true, force: true }));

test("holds JavaScript only, and everything that it reads at run time", () => {
  const files = readdirSync(installed, { recursive: true, encoding: "utf8" }).filter(
    (file) => !file.startsWith("node_modules"),
  );
  assert.equal(
    files.filter((file) => /(?<!\.d)\.ts$|\.test\./.test(file)),
    [],
  );
  const schema = join("compiler", "plan", "plan.schema.json");
  for (const file of ["LICENSE", "README.md", schema]) assert.ok(files.includes(file), file);
});

test("starts from within node_modules", () => {
  const { status, stdout, stderr } = node(join(installed, "runtime/cli/importer.js"), "--version");
  assert.equal({ status, stderr }, { status: 0, stderr: "" });
  assert.match(stdout, /\d+\.\d+\.\d+/);
});

test("leaves what only developers need out of its package.json", () => {
  const manifest: Record<string, unknown> = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
  assert.equal(
    Object.keys(manifest).filter((key) =>
      ["scripts", "devDependencies", "allowScripts", "knip"].includes(key),
    ),
    [],
  );
  assert.equal(manifest.bin, { importer: "runtime/cli/importer.js" });
});

test("checks specs from a bundle, with the terms of what it holds", () => {
  const program = join(installed, "runtime/cli/importer.js");
  const check = () => node(program, "check", "clickup", "linear");
  const { status, stdout, stderr } = check();
  assert.equal({ status, stdout, stderr }, { status: 0, stdout: "2 specs: no errors\n", stderr: "" });
  const folder = join(installed, "runtime/cli/bundle");
  const texts = Object.fromEntries(
    readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), "utf8")]),
  );
  assert.match(texts["quick-check.mjs"] ?? "", /Holds parts of nearley:\s.*?Copyright/s);
  assert.match(texts["graphql.mjs"] ?? "", /Holds parts of graphql:\s.*?Copyright/s);
  rmSync(join(installed, "runtime/cli/main.js"));
  assert.is(check().stdout, stdout, "nothing else is loaded");
});

test.run();
