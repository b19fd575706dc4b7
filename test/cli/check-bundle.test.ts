import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { bundleForClone } from "../../.ci/bundle-check.ts";
import { home } from "./call.ts";

/** A clone of its own, since others start the program of this one meanwhile. */
const clone = join(realpathSync(mkdtempSync(join(tmpdir(), "check-bundle-"))), sep);
const bundle = join(clone, "node_modules/.cache/importer/check/quick-check.mjs");
const source = join(clone, "compiler/check-spec.ts");

interface Checked {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `importer check` in a process of its own. */
function check(args: readonly string[], env: Readonly<Record<string, string>> = {}): Checked {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(clone, "runtime/cli/importer.js"), "check", ...args],
    {
      cwd: clone,
      encoding: "utf8",
      // What measures coverage would be handed on, and asks for the sources.
      env: { PATH: process.env.PATH, NODE_V8_COVERAGE: "", ...env },
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  return { status, stdout, stderr };
}

const fromSources = (args: readonly string[]): Checked => check(args, { IMPORTER_DEBUG: "1" });

/** All specs of the clone: importers, and samples of which most hold mistakes. */
function specs(): string[] {
  return ["dsl", "compiler", "importers"].flatMap((room) =>
    readdirSync(join(home, room), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".importer"))
      .map((path) => join(home, room, path))
      .sort(),
  );
}

const test = suite("the bundle of importer check");

test.before(async () => {
  for (const room of ["dsl", "compiler", "runtime"]) {
    cpSync(join(home, room), join(clone, room), {
      recursive: true,
      filter: (path) => !path.endsWith(".test.ts") && !path.includes(`${sep}samples`),
    });
  }
  cpSync(join(home, "package.json"), join(clone, "package.json"));
  symlinkSync(join(home, "importers"), join(clone, "importers"));
  mkdirSync(join(clone, "node_modules"));
  for (const name of readdirSync(join(home, "node_modules"))) {
    if (!name.startsWith("."))
      symlinkSync(join(home, "node_modules", name), join(clone, "node_modules", name));
  }
  await bundleForClone(clone);
});

test.after(() => rmSync(clone, { recursive: true, force: true }));

test("says of every importer and every sample what the sources say", () => {
  const all = specs();
  assert.ok(all.length > 100, `only ${all.length} specs`);
  const bundled = check([...all, "--json"]);
  assert.equal(bundled, fromSources([...all, "--json"]));
  assert.is(bundled.status, 1);
});

for (const args of [
  ["clickup"],
  ["monday", "linear", "notion"],
  [join(home, "dsl/samples/twelve-mistakes/input.importer")],
  ["--json", "csv"],
  ["clikcup"],
  ["clikcup", "--json"],
  ["no.importer"],
  ["package.json"],
  [],
  ["--json"],
  ["--help"],
  ["csv", "--jsno"],
]) {
  test(`ends as the sources do: check ${args.join(" ")}`, () => {
    assert.equal(check(args), fromSources(args));
  });
}

test("is run only as long as no source has changed", () => {
  const made = readFileSync(bundle, "utf8");
  const text = readFileSync(source, "utf8");
  const checked = fromSources(["clickup"]);
  const marked = { status: 0, stdout: "the bundle\n", stderr: "" };
  writeFileSync(bundle, `export const quickCheck = () => { console.log("the bundle"); return 0; };`);
  assert.equal(check(["clickup"]), marked);
  assert.equal(fromSources(["clickup"]), checked, "whoever looks for a fault sees places in the sources");

  utimesSync(source, 1, 1);
  assert.equal(check(["clickup"]), checked, "the same text, written at another time");

  writeFileSync(source, text.replace("export ", 'console.log("edited");\nexport '));
  assert.match(check(["clickup"]).stdout, /^edited\n/);

  rmSync(source);
  assert.is(check(["clickup"]).status, 1, "a source that is gone");
  writeFileSync(source, text);
  writeFileSync(bundle, made);
});

test("is made anew of sources that have changed", async () => {
  const text = readFileSync(source, "utf8");
  writeFileSync(source, text.replace("export ", 'console.log("edited");\nexport '));
  await bundleForClone(clone);
  rmSync(join(clone, "runtime/cli/main.ts"));
  assert.match(check(["clickup"]).stdout, /^edited\nclickup: no errors\n$/);
});

test.run();
