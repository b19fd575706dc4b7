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

test.run();
