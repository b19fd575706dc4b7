import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { validatePlan } from "../../compiler/plan/index.ts";
import type { PrintedDiagnostic } from "../../compiler/printable-diagnostics.ts";
import { call, home, start } from "./call.ts";

const test = suite("specs on the command line");
const importers = join(home, "importers");
const original = readFileSync(join(importers, "clickup", "clickup.importer"), "utf8");
const testCount = original.match(/^test "/gm)?.length ?? 0;
let folder = "";

test.before(() => {
  folder = mkdtempSync(join(tmpdir(), "importer-specs-"));
  cpSync(join(importers, "shared"), join(folder, "shared"), { recursive: true });
  cpSync(join(importers, "clickup", "samples"), join(folder, "clickup", "samples"), { recursive: true });
});
test.after(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a spec where the ClickUp importer's samples and libraries are at hand. */
function spec(text: string | Buffer, name = "clickup"): string {
  const path = `clickup/${name}.importer`;
  writeFileSync(join(folder, path), text);
  return path;
}

const inFolder = (...argv: string[]) => call(argv, { cwd: folder });

interface Checked {
  readonly ok: boolean;
  readonly diagnostics: readonly PrintedDiagnostic[];
}

/** A mistake on a line of its own, and the code that it gets. */
const mistakes: readonly [right: string, wrong: string, code: string][] = [
  ["timeout: 30s", "timout: 30s", "unknown-setting"],
  ["when status == 401", "when status == 429", "error-rule-unreachable"],
  ["per_minute(100)", "per_minute(0)", "budget-invalid"],
  ["each folders as folder", "each foldrs as folder", "unknown-stream"],
  ["start_id: last.id }, size: 25", "start_id: last.id }", "size-missing"],
  ["skip when .archived == true", 'skip when .archived == "yes"', "compare-types"],
  [".markdown_description | markdown_to_adf", ".markdown_description", "wrong-type"],
  [".assignees | first", ".asignees | first", "unknown-field"],
  [".tags[].name | slug", ".tags[].name", "label-blanks"],
  [".parent | issue_ref(tasks)", ".parent | issue_ref(task)", "unknown-stream"],
  ['"Points"].value | number', '"Points"].value | nummber', "unknown-adaptor"],
  ['given list { name: "Backlog" }', 'given lisst { name: "Backlog" }', "test-unknown-given"],
];

function plantMistakes(): { readonly text: string; readonly lines: readonly number[] } {
  let text = original;
  for (const [right, wrong] of mistakes) {
    assert.ok(text.includes(right), `the spec no longer has: ${right}`);
    text = text.replace(right, wrong);
  }
  const lines = mistakes.map(([, wrong]) => text.slice(0, text.indexOf(wrong)).split("\n").length);
  return { text, lines };
}

test("12 planted mistakes are 12 diagnostics, each at its line, and nothing else", async () => {
  const { text, lines } = plantMistakes();
  const path = spec(text);
  const { code, out, err } = await inFolder("check", path, "--json");
  assert.is(code, 1);
  assert.is(err, "");
  const { ok, diagnostics } = JSON.parse(out) as Checked;
  assert.is(ok, false);
  assert.equal(
    diagnostics.map(({ code: told, start: { line } }) => `${line} ${told}`),
    mistakes
      .map(([, , told], index) => ({ line: lines[index] ?? 0, told }))
      .sort((a, b) => a.line - b.line)
      .map(({ line, told }) => `${line} ${told}`),
  );
});

test("each diagnostic in JSON has exactly the documented members, counted from 1", async () => {
  const path = spec(plantMistakes().text);
  const { out } = await inFolder("check", path, "--json");
  const checked = JSON.parse(out) as Checked;
  assert.equal(Object.keys(checked), ["ok", "diagnostics"]);
  const texts = plantMistakes().text.split("\n");
  for (const diagnostic of checked.diagnostics) {
    const { code, severity, message, file, start: from, end, notes, fixes, ...rest } = diagnostic;
    assert.equal(rest, {});
    assert.ok(["error", "warning"].includes(severity), severity);
    assert.match(code, /^[a-z][a-z-]+$/);
    assert.ok(message.length > 10);
    assert.is(file, path);
    assert.equal(
      [Object.keys(from), Object.keys(end)],
      [
        ["line", "column"],
        ["line", "column"],
      ],
    );
    assert.ok(from.line >= 1 && from.column >= 1 && from.line <= texts.length);
    assert.ok(end.line > from.line || end.column >= from.column);
    assert.ok(Array.isArray(notes) && Array.isArray(fixes));
  }
  const [first] = checked.diagnostics;
  assert.is(
    texts[(first?.start.line ?? 0) - 1]?.slice((first?.start.column ?? 0) - 1, (first?.end.column ?? 0) - 1),
    "timout",
  );
});

test("a user sees the lines with their marks, how many there are, and no stack trace", async () => {
  const { text, lines } = plantMistakes();
  const path = spec(text);
  const { code, out, err } = await inFolder("check", path);
  assert.is(code, 1);
  assert.is(out, "");
  for (const [index, [, , told]] of mistakes.entries()) {
    assert.match(err, `error[${told}]`);
    assert.match(err, `${path}:${lines[index]}:`);
  }
  assert.match(err, / timout: 30s\n.*\^\^\^\^\^\^\n/);
  assert.match(err, /12 errors\. `importer explain CODE` tells more/);
  assert.not.match(err, /\n\s+at .*\.ts/);
});

for (const argv of [["compile"], ["test"], ["run", "--jira", "http://127.0.0.1:9", "--project", "DEMO"]]) {
  test(`${argv[0]} of a spec with mistakes shows them and ends with 1`, async () => {
    const path = spec(plantMistakes().text);
    const [command = "", ...more] = argv;
    const { code, out, err } = await inFolder(command, path, ...more);
    assert.is(code, 1);
    assert.is(out, "");
    assert.match(err, /12 errors/);
  });
}

test("compile --json of a spec with mistakes prints what check --json prints", async () => {
  const path = spec(plantMistakes().text);
  const compiled = await inFolder("compile", path, "--json");
  assert.is(compiled.code, 1);
  assert.is(compiled.err, "");
  assert.is(compiled.out, (await inFolder("check", path, "--json")).out);
});

test("layout and comments do not change the hash; a changed value does", async () => {
  const hashOf = async (text: string): Promise<string> => {
    const { code, out, err } = await inFolder("compile", spec(text), "--json");
    assert.is(code, 0, err);
    const verdict = validatePlan(JSON.parse(out));
    assert.ok("plan" in verdict, "the plan validates");
    return verdict.plan.hash;
  };
  const hash = await hashOf(original);
  const layouts: Readonly<Record<string, string>> = {
    "blank lines": original.replaceAll("\n", "\n\n"),
    comments: original.replaceAll("{\n", "{ // here\n  // and there\n"),
    indentation: original.replaceAll(/^ +/gm, (blanks) => `${blanks}${blanks}   `),
    "commas for line ends": original.replace(
      'title:    "ClickUp"\n  language: 1',
      'title: "ClickUp", language: 1',
    ),
    "windows lines": original.replaceAll("\n", "\r\n"),
  };
  for (const [what, text] of Object.entries(layouts)) {
    assert.is.not(text, original, what);
    assert.is(await hashOf(text), hash, what);
  }
  assert.is.not(await hashOf(original.replace("truncate(255)", "truncate(254)")), hash);
});

test("compile -o writes the plan, which runs its tests as the spec does", async () => {
  const path = spec(original);
  const written = await inFolder("compile", path, "-o", "plan.json");
  assert.is(written.code, 0);
  const contents = `ClickUp: 10 streams, 1 map, ${testCount} tests, \\d+ adaptors`;
  assert.match(written.out, new RegExp(`${contents}\\nsha256-\\w+\\nwritten to plan\\.json\\n`));
  const plan = JSON.parse(readFileSync(join(folder, "plan.json"), "utf8")) as unknown;
  assert.equal(plan, JSON.parse((await inFolder("compile", path, "--json")).out));
  const fromPlan = await inFolder("test", "plan.json", "--json");
  assert.is(fromPlan.code, 0);
  assert.is(fromPlan.out, (await inFolder("test", path, "--json")).out);
});

test("a plan edited by hand is refused with the node and the line of its spec", async () => {
  const { out } = await inFolder("compile", spec(original), "--json");
  interface Editable {
    hash: string;
    importer: { title: string };
    streams: { get?: unknown; name: string; items?: unknown }[];
  }
  const edited = async (change: (plan: Editable) => void): Promise<string> => {
    const plan = JSON.parse(out) as Editable;
    change(plan);
    writeFileSync(join(folder, "edited.json"), JSON.stringify(plan));
    const { code, err } = await inFolder("test", "edited.json");
    assert.is(code, 1);
    assert.not.match(err, /\n\s+at /);
    return err;
  };
  const renamed = await edited((plan) => {
    plan.importer.title = "Something else";
  });
  assert.match(renamed, /edited\.json is no valid plan/);
  assert.match(renamed, /changed after it was compiled\. Compile the spec again/);
  const line = original.split("\n").findIndex((text) => text.startsWith("stream spaces")) + 1;
  const spoiled = await edited((plan) => {
    const stream = plan.streams.find(({ name }) => name === "spaces");
    if (stream !== undefined) stream.name = 7 as unknown as string;
  });
  assert.match(spoiled, /\/streams\/1\/name must be string/);
  assert.match(spoiled, `It comes from clickup/clickup.importer:${line}:`);
});

test("a plan that is no JSON is refused with its place", async () => {
  writeFileSync(join(folder, "half.json"), '{\n  "planVersion": 1,\n  "hash"\n');
  const { code, err } = await inFolder("test", "half.json");
  assert.is(code, 1);
  assert.match(err, /half\.json is no JSON: .*line 4/);
});

test("test clickup passes and says so", async () => {
  const { code, out } = await call(["test", "clickup"]);
  assert.is(code, 0);
  assert.match(out, "✓ an urgent bug with a due date");
  assert.ok(out.endsWith(`\n${testCount} passed, 0 failed\n`), out);
  const json = JSON.parse((await call(["test", "clickup", "--json"])).out) as {
    ok: boolean;
    tests: { passed: boolean }[];
  };
  assert.is(json.ok, true);
  assert.equal(
    json.tests.map(({ passed }) => passed),
    Array.from({ length: testCount }, () => true),
  );
});

test("tests of several specs say whose they are; a library has none of its own", async () => {
  const specs = ["importers/clickup/clickup.importer", "importers/trello/trello.importer"];
  const libraries = readdirSync(join(importers, "shared")).map((name) => `importers/shared/${name}`);
  const { code, out } = await call(["test", ...specs, ...libraries]);
  assert.is(code, 0, out);
  assert.match(out, "✓ clickup: an urgent bug with a due date");
  assert.match(out, /✓ trello: /);
  const lines = out.trim().split("\n");
  assert.is(lines.at(-1), `${lines.length - 1} passed, 0 failed`);
});

test("a failing test tells what differs and where it stands", async () => {
  const text = original
    .replace('priority: "Highest"', 'priority: "Lowest"')
    .replace('expect error "required-missing"', 'expect issue { summary: "x" }');
  const path = spec(text);
  const { code, out } = await inFolder("test", path);
  assert.is(code, 1);
  assert.match(out, /✗ an urgent bug with a due date\n.*priority.*"Lowest".*"Highest"/);
  const line = text.split("\n").findIndex((each) => each.startsWith('test "an urgent bug')) + 1;
  assert.match(out, `at ${path}:${line}`);
  assert.match(out, "✗ a task without an id is rejected");
  assert.ok(out.endsWith(`\n${testCount - 2} passed, 2 failed\n`), out);
  const json = JSON.parse((await inFolder("test", path, "--json")).out) as {
    ok: boolean;
    tests: { passed: boolean; problems: string[]; start: { line: number } }[];
  };
  assert.is(json.ok, false);
  assert.is(json.tests[0]?.start.line, line);
  assert.ok((json.tests[0]?.problems.length ?? 0) > 0);
});

/** What somebody may hand over as a spec. */
const oddSpecs: Readonly<Record<string, string | Buffer>> = {
  "bytes at random": Buffer.from(
    Array.from({ length: 4000 }, (_, index) => (index * 7919 + index * index) % 256),
  ),
  "NUL bytes": Buffer.alloc(500),
  "one endless line": "a".repeat(300_000),
  "brackets without end": "importer a ".concat("{ b: [".repeat(3000)),
  "half a spec": original.slice(0, original.length / 2),
  "UTF-16": Buffer.from(`\ufeff${original}`, "utf16le"),
};
for (const [what, text] of Object.entries(oddSpecs)) {
  test(`${what} as a spec: diagnostics, 1, no stack trace`, async () => {
    const path = spec(text, "odd");
    for (const command of ["check", "compile", "test"]) {
      const { code, err } = await inFolder(command, path);
      assert.is(code, 1, command);
      assert.match(err, /error\[[a-z-]+\]/);
      assert.match(err, /\d+ errors?\. `importer explain CODE`/);
      assert.not.match(err, /\n\s+at .*:\d+:\d+\)?\n/);
      assert.not.match(err, /should not/);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not reach a terminal
      assert.not.match(err, /[\x00-\x08\x0b-\x1f\x7f]/);
    }
  });
}

test("an empty file, a library and a folder are told apart from a spec", async () => {
  for (const text of ["", 'values status { "a" -> "b" }\n']) {
    const path = spec(text, "none");
    for (const command of ["compile", "test"]) {
      const { code, err } = await inFolder(command, path);
      assert.is(code, 1);
      assert.match(err, `${path} declares no importer`);
    }
  }
  mkdirSync(join(folder, "folder.importer"), { recursive: true });
  assert.match((await inFolder("check", "folder.importer")).err, "folder.importer is no file");
  mkdirSync(join(folder, "nothing"), { recursive: true });
  assert.match((await inFolder("check", "nothing")).err, /There is no importer "nothing"\. Give a name/);
  mkdirSync(join(folder, "both"), { recursive: true });
  for (const name of ["a", "b"]) writeFileSync(join(folder, "both", `${name}.importer`), "");
  assert.match(
    (await inFolder("check", "both")).err,
    "The folder both holds a.importer, b.importer: name one",
  );
});

test("several specs are checked at once", async () => {
  const { code, out } = await call(["check", "clickup", "importers/shared/people.importer"]);
  assert.is(code, 0);
  assert.is(out, "2 specs: no errors\n");
});

test("the program prints a plan that validates", async () => {
  const { code, out, err } = await start(["compile", "importers/clickup/clickup.importer", "--json"]).ended;
  assert.is(err, "");
  assert.is(code, 0);
  assert.ok("plan" in validatePlan(JSON.parse(out)));
});

test.run();
