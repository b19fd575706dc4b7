import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { basename, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { suite } from "uvu";
import * as assert from "uvu/assert";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const LONGEST_FILE = 300;
/** Names that say nothing of what a file holds. */
const EMPTY_NAMES = /^(?:.*[-.])?(?:utils?|helpers?|common|managers?|misc)(?:[-.].*)?$/;
/** Homes on Linux, macOS and Windows. */
const HOMES = [
  /(?<![\w.-])\/home\/[a-z]\w*\//,
  /(?<![\w.-])\/Users\/\w+\//,
  /(?<![\w.-])\/root\//,
  /[A-Z]:\\Users\\/,
];

const manifest: {
  bin: Record<string, string>;
  scripts: Record<string, string>;
  engines: { node: string };
  allowScripts: Record<string, boolean>;
  devDependencies: Record<string, string>;
} = JSON.parse(read("package.json"));

function read(file: string): string {
  return readFileSync(join(ROOT, file), "utf8");
}

/** Files that are committed or about to be. */
function files(): string[] {
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: ROOT,
    encoding: "utf8",
  });
  const deleted = execFileSync("git", ["ls-files", "-z", "--deleted"], { cwd: ROOT, encoding: "utf8" });
  const gone = new Set(deleted.split("\0"));
  return listed.split("\0").filter((file) => file !== "" && !gone.has(file));
}

/** Lines that hold a path of somebody's machine, `here` being paths of this one. */
function machinePaths(text: string, here: readonly string[]): string[] {
  return text
    .split("\n")
    .filter((line) => HOMES.some((home) => home.test(line)) || here.some((path) => line.includes(path)))
    .map((line) => line.trim().slice(0, 120));
}

const test = suite("the house");

test("names no path of a machine", () => {
  // A root such as "/app/" is too short to be told from an address.
  const here = [ROOT, homedir() + sep].filter((path) => path.split(sep).length > 3);
  const found = files().flatMap((file) => {
    const text = read(file);
    return text.includes("\0") ? [] : machinePaths(text, here).map((line) => `${file}: ${line}`);
  });
  assert.equal(found, []);
});

test("knows the path of a machine when it sees one", () => {
  const home = ["", "home", "ada", "importer"].join("/");
  assert.equal(machinePaths(`a\nsee ${home}/README.md\nb`, []), [`see ${home}/README.md`]);
  assert.equal(machinePaths(["C:", "Users", "ada"].join("\\"), []).length, 1);
  assert.equal(machinePaths("cd /srv/build/importer/", ["/srv/build/importer/"]).length, 1);
  assert.equal(machinePaths("https://host.example/home/page/ and ./root/x", []), []);
});

test("names every file after what it holds", () => {
  assert.equal(
    files().filter((file) => EMPTY_NAMES.test(basename(file))),
    [],
  );
  for (const name of ["utils.ts", "date-helpers.ts", "common.ts", "plan-manager.ts", "helper.test.ts"]) {
    assert.match(name, EMPTY_NAMES);
  }
  for (const name of ["commonmark.ts", "utility-function.ts", "plan.ts"]) assert.not.match(name, EMPTY_NAMES);
});

test(`keeps every file of code under ${LONGEST_FILE} lines`, () => {
  const code = files().filter(
    (file) => /\.[jt]s$/.test(file) && !file.endsWith(".test.ts") && !file.includes(".generated."),
  );
  const long = code
    .map((file) => `${file}: ${read(file).split("\n").length} lines`)
    .filter((line) => Number(/(\d+) lines$/.exec(line)?.[1]) > LONGEST_FILE);
  assert.ok(code.length > 0);
  assert.equal(long, []);
});

test("locks no address of a registry", () => {
  assert.not.match(read("package-lock.json"), /"resolved"/);
});

test("locks the packages of every platform, or npm ci would refuse elsewhere", () => {
  const lock: { packages: Record<string, { optionalDependencies?: Record<string, string> }> } = JSON.parse(
    read("package-lock.json"),
  );
  const missing = Object.entries(lock.packages).flatMap(([folder, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !lock.packages[`node_modules/${name}`] && !lock.packages[`${folder}/node_modules/${name}`],
    ),
  );
  assert.equal(missing, []);
});

/** Runs a bin as if Node had another version. */
function runAs(version: string, file: string): { status: number | null; stdout: string; stderr: string } {
  const disguise = `Object.defineProperty(process.versions, "node", { value: "${version}" });`;
  const preload = `data:text/javascript,${encodeURIComponent(disguise)}`;
  return spawnSync(process.execPath, ["--import", preload, join(ROOT, file), "--version"], {
    encoding: "utf8",
  });
}

for (const [name, file] of Object.entries(manifest.bin)) {
  test(`${name} refuses an older Node and says what to do`, () => {
    const { status, stdout, stderr } = runAs("23.11.1", file);
    assert.is(status, 3);
    assert.is(stdout, "");
    assert.match(stderr, /needs Node 24 or newer, but Node 23\.11\.1 is running/);
    assert.match(stderr, /npm ci/);
  });

  test(`${name} starts on the oldest Node that package.json allows`, () => {
    const oldest = /^>=(\d+)$/.exec(manifest.engines.node)?.[1];
    const { status, stdout, stderr } = runAs(`${oldest}.0.0`, file);
    assert.equal({ status, stderr }, { status: 0, stderr: "" });
    assert.match(stdout, /\d+\.\d+\.\d+/);
  });
}

test("pins the Node that npm scripts and npx run on", () => {
  assert.match(manifest.devDependencies.node ?? "", /^24\.\d+\.\d+$/);
  assert.equal(manifest.allowScripts, { node: true });
});

test("installs on an older Node, and leaves to it what it can do", () => {
  assert.is(manifest.scripts.prepare, "node .ci/prepare.js");
  const { status, stdout, stderr } = runAs("20.19.0", ".ci/prepare.js");
  assert.equal({ status, stdout, stderr }, { status: 0, stdout: "", stderr: "" });
});

test("checks the version of Node first in every other npm script", () => {
  const bins = Object.values(manifest.bin);
  const { prepare, ...scripts } = manifest.scripts;
  const commands = Object.values(scripts).flatMap((script) => script.split(" && "));
  const onNode = commands.filter((command) => command.startsWith("node "));
  const unchecked = onNode.filter(
    (command) =>
      !command.startsWith("node --import ./runtime/cli/node-version.js ") &&
      !bins.some((bin) => command.startsWith(`node ${bin}`)),
  );
  assert.ok(onNode.length > 0);
  assert.equal(unchecked, []);
});

test.run();
