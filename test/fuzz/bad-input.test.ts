import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { type Compilation, compile, type FilePort } from "../../compiler/index.ts";
import { type Plan, validatePlan } from "../../compiler/plan/index.ts";
import { memoryFiles } from "../../compiler/test/memory-files.ts";
import { catalogue } from "../../runtime/adaptors/index.ts";
import { createDiskFiles } from "../../runtime/cli/disk-files.ts";
import { loadPlan } from "../../runtime/cli/load-plan.ts";
import type { Terminal } from "../../runtime/cli/terminal.ts";
import { mappersOf } from "./map-records.ts";
import { changedPrototypes } from "./prototypes.ts";

const test = suite("bad input");
/** Time of the processor that one spec may cost, in milliseconds; a busy machine takes longer by the clock. */
const mostTime = 1_000;

function compiled(files: FilePort, entry = "demo/demo.importer"): Compilation {
  const before = process.cpuUsage();
  const made = compile(entry, { files, catalogue });
  const { user } = process.cpuUsage(before);
  assert.ok(user / 1000 < mostTime, `it took ${user / 1000} ms`);
  assert.equal(changedPrototypes(), []);
  return made;
}

const codesOf = ({ diagnostics }: Compilation): string[] => [...new Set(diagnostics.map(({ code }) => code))];
const spec = (text: string) => memoryFiles({ "demo/demo.importer": text });

const head = 'importer demo { title: "Demo", language: 1 }\nsource { base: "https://api.example.com" }\n';
const stream = 'stream tasks { get: "/tasks", items: .tasks, id: .id, shape: infer("samples/*.json") }\n';

test("a spec of 10 MB is an error", () => {
  const line = 'stream tasks { get: "/tasks", items: .tasks, id: .id }\n';
  assert.equal(codesOf(compiled(spec(line.repeat(10_000_000 / line.length)))), ["file-too-large"]);
  assert.equal(codesOf(compiled(spec("{".repeat(10_000_000)))), ["file-too-large"]);
});

const towers: readonly (readonly [string, (count: number) => string])[] = [
  ["{", (count) => `source ${"{ a ".repeat(count)}`],
  ["{ }", (count) => `source ${"{ a ".repeat(count)}${"}".repeat(count)}`],
  ["(", (count) => `map a to issue { summary <- ${"(".repeat(count)}1${")".repeat(count)} }`],
  ["[", (count) => `map a to issue { summary <- ${"[".repeat(count)}${"]".repeat(count)} }`],
  [".[", (count) => `map a to issue { summary <- .a${"[.b".repeat(count)}${"]".repeat(count)} }`],
  ["not", (count) => `map a to issue { skip when ${"not ".repeat(count)}.a }`],
  ["if", (count) => `map a to issue { summary <- ${"if .a then 1 else ".repeat(count)}2 }`],
  ["|", (count) => `map a to issue { summary <- .a${" | trim".repeat(count)} }`],
  ["??", (count) => `map a to issue { summary <- .a${" ?? .a".repeat(count)} }`],
  ["{ in a text", (count) => `stream a { get: "/${"{a".repeat(count)}" }`],
  ["closing ones", (count) => "}])".repeat(count)],
];

for (const [what, tower] of towers) {
  test(`10,000 of ${what} inside each other are an error`, () => {
    const { diagnostics, plan } = compiled(spec(head + tower(10_000)));
    assert.ok(diagnostics.some(({ severity }) => severity === "error"));
    assert.is(plan, undefined);
  });
}

const lines = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join("\n");

for (const [what, text] of [
  ["20,000 adaptors in a circle", lines(20_000, (at) => `adaptor a${at}(x) = x | a${(at + 1) % 20_000}`)],
  ["3,000 adaptors below each other", lines(3_000, (at) => `adaptor a${at + 1}(x) = x | a${at}`)],
  [
    "40 adaptors, each with the former twice",
    lines(40, (at) => `adaptor a${at + 1}(x) = x | a${at} | a${at}`),
  ],
  ["3,000 fragments below each other", lines(3_000, (at) => `fragment f${at + 1}(x) { use f${at}(x) }`)],
  [
    "10,000 streams below each other",
    lines(10_000, (at) => `stream s${at + 1} each s${at} as p${at} { get: "/a", items: .a, id: .id }`),
  ],
] as const) {
  test(`${what} are an error`, () =>
    assert.ok(codesOf(compiled(spec(head + text))).includes("declared-too-deep")));
}

test("thousands of mistakes are told up to a limit", () => {
  const twice = lines(15_000, () => 'stream tasks { get: "/tasks", items: .tasks, id: .id }');
  const { diagnostics } = compiled(spec(head + twice));
  assert.ok(diagnostics.length < 210, `${diagnostics.length} diagnostics`);
  assert.ok(diagnostics.some(({ code }) => code === "too-many-mistakes"));
});

test("files that use each other, or themselves, are an error", () => {
  const uses = (path: string) => `use { a } from "${path}"\nadaptor b(x) = x\n`;
  const self = memoryFiles({ "demo/demo.importer": head + uses("demo.importer") });
  assert.ok(codesOf(compiled(self)).includes("use-cycle"));
  const many = Object.fromEntries(
    Array.from({ length: 300 }, (_, at) => [`demo/f${at}.importer`, uses(`f${(at + 1) % 300}.importer`)]),
  );
  const circle = memoryFiles({ ...many, "demo/demo.importer": head + uses("f0.importer") });
  assert.ok(codesOf(compiled(circle)).includes("use-cycle"));
});

test("a sample of 100 MB, or of 3 GB, is an error that names the limit", () => {
  const folder = mkdtempSync(join(tmpdir(), "importer-sample-"));
  try {
    writeFileSync(join(folder, "demo.importer"), head + stream.replace("samples/", ""));
    writeFileSync(join(folder, "large.json"), Buffer.alloc(100_000_000, "["));
    for (const size of [100_000_000, 3_000_000_000]) {
      // The file grows by nothing but zeros, which take no place on the disk.
      truncateSync(join(folder, "large.json"), size);
      const made = compiled(createDiskFiles(folder), "demo.importer");
      assert.ok(codesOf(made).includes("sample-too-large"), codesOf(made).join());
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

for (const [what, odd] of [
  ["a lone surrogate", "\uD800"],
  ["a NUL", "\u0000"],
  ["a byte order mark", "\uFEFF"],
  ["a line separator", "\u2028"],
] as const) {
  test(`${what} is text in texts and comments, and an error elsewhere`, () => {
    const text = `${head}// ${odd}\nvalues kind { "a${odd}" -> "b${odd}", otherwise -> "c" }\n`;
    const inside = compiled(memoryFiles({ "demo/demo.importer": text }));
    const { plan } = inside;
    if (plan !== undefined) assert.ok("plan" in validatePlan(JSON.parse(JSON.stringify(plan))));
    else assert.ok(inside.diagnostics.length > 0);
    assert.ok(compiled(spec(`${head}stream a${odd}b { }`)).diagnostics.length > 0);
  });
}

const names = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", "prototype"];

/** Everything that can be given a name has this one. */
const named = (name: string): string => `importer ${name} { title: "Demo", language: 1 }
source { base: "https://api.example.com" }
option ${name} { label: "L", choices: ["${name}", "b"], default: "b" }
values ${name} { "${name}" -> "found", "x" -> "y", otherwise -> "nothing" }
adaptor ${name}(${name}_in) = ${name}_in | trim
stream ${name} { get: "/tasks", items: .${name}, id: .id, shape: infer("samples/*.json") }
stream notes each ${name} as one { get: "/notes/{one.${name}.${name}}", items: .notes, id: .id }
map ${name} as one to issue {
  required summary <- .${name}.${name} | ${name} ?? "none"
  status <- .${name}.${name} | lookup(${name})
  skip when .name == "never" and .${name} is blank
  field "${name}" as text <- .["${name}"].${name}
  fields <- each .list as entry { name <- entry.${name}, value <- entry.value | text, type: text }
}
`;

for (const name of names) {
  test(`${name} is a name like any other, or a clear error`, () => {
    const record = `{ "id": "1", "name": "n", "${name}": { "${name}": " ${name} " }, "list": [{ "${name}": "L", "value": 1 }] }`;
    const files = memoryFiles({
      "demo/demo.importer": named(name).replace(/\n {2}fields[^\n]*/, ""),
      "demo/samples/one.json": `{ "${name}": [${record}] }`,
    });
    const { plan, diagnostics } = compiled(files);
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    assert.equal(
      errors.map(({ code, message }) => `${code}: ${message}`),
      [],
    );
    assert.ok(plan !== undefined && "plan" in validatePlan(JSON.parse(JSON.stringify(plan))));
    const [mapper] = mappersOf(JSON.parse(JSON.stringify(plan)) as Plan);
    const result = mapper?.map({
      record: JSON.parse(record),
      context: {},
      children: {},
      options: {},
      run: { zone: "UTC", started: "2024-01-01T00:00:00.000Z" },
    });
    assert.is(result?.kind, "mapped");
    if (result?.kind !== "mapped") return;
    assert.is(result.issue.fields.summary, name);
    assert.is(result.issue.fields.status, "found");
    assert.equal(result.issue.custom, [{ name, type: "text", value: name }]);
    const bare = mapper?.map({
      record: { id: "2" },
      context: {},
      children: {},
      options: {},
      run: { zone: "UTC", started: "2024-01-01T00:00:00.000Z" },
    });
    assert.is(
      bare?.kind === "mapped" ? bare.issue.fields.summary : undefined,
      "none",
      "an inherited property was read",
    );
    assert.equal(changedPrototypes(), []);
  });
}

test("a plan that was edited by hand is refused with the node and the line of the spec", () => {
  const files = memoryFiles({
    "demo/demo.importer": `${head}${stream}map tasks to issue {\n  required summary <- .name\n}\n`,
    "demo/samples/one.json": '{ "tasks": [{ "id": "1", "name": "n" }] }',
  });
  const { plan } = compiled(files);
  assert.ok(plan !== undefined);
  const folder = mkdtempSync(join(tmpdir(), "importer-plan-"));
  const refused = (change: (plan: Plan) => void): string => {
    const copy = JSON.parse(JSON.stringify(plan)) as Plan;
    change(copy);
    writeFileSync(join(folder, "plan.json"), JSON.stringify(copy));
    try {
      loadPlan("plan.json", { cwd: folder } as Terminal);
    } catch (error) {
      return (error as Error).message;
    }
    throw new Error("the plan was taken");
  };
  try {
    const misspelt = refused((copy) => {
      (copy.maps[0]?.assignments[0]?.value as { kind: string }).kind = "pth";
    });
    assert.match(misspelt, /\/maps\/0\/assignments\/0\/value has the unknown kind "pth"/);
    assert.match(misspelt, /demo\/demo\.importer:5:/);
    const absent = refused((copy) => {
      (copy.maps[0] as { stream: string }).stream = "gone";
    });
    assert.match(absent, /\/maps\/0 names the stream "gone", which the plan does not have/);
    assert.match(absent, /demo\/demo\.importer:4:/);
    const rehashed = refused((copy) => {
      (copy.importer as { title: string }).title = "Other";
    });
    assert.match(rehashed, /changed after it was compiled. Compile the spec again/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.run();
