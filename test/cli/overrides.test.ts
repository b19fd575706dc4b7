import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { PlanDiff } from "../../compiler/diff/index.ts";
import type { Rehearsal } from "../../runtime/cli/dry-run/rehearsal.ts";
import type { ImportReport } from "../../runtime/engine/index.ts";
import { call } from "./call.ts";
import { createMachine, fewLists } from "./machine.ts";

const test = suite("overrides and differences on the command line");
let folder: string;
const write = (name: string, data: unknown): string => {
  writeFileSync(join(folder, name), typeof data === "string" ? data : JSON.stringify(data));
  return name;
};

const spec = (rules: string): string => `
importer table { title: "Tables", language: 1 }
source { file csv { } }
stream rows { read: rows, id: column("Key") ?? record.number }
map rows as row to issue {
  required summary <- column("Summary") | trim
  ${rules}
}
`;

test.before(() => {
  folder = mkdtempSync(join(tmpdir(), "importer-overrides-"));
  write(
    "table.importer",
    spec('status <- column("Status") | trim\n  labels <- columns("Labels") | split(",") | label'),
  );
  write(
    "later.importer",
    spec(
      'labels <- columns("Labels") | split(",") | label\n  due <- column("Due") | moment_from("iso", zone: "UTC") | iso_date(zone: "UTC")  on error warn',
    ),
  );
  write("table.csv", "Key,Summary,Status,Labels,Room\nA-1,Move,Doing,x,B1\n");
});
test.after(() => rmSync(folder, { recursive: true, force: true }));

const here = (...words: readonly string[]) => call(words, { cwd: folder });

test("the addresses are listed with what the importer does by itself", async () => {
  const { code, out } = await here("overrides", "clickup");
  assert.is(code, 0);
  assert.match(out, /^tasks\/summary +\.name \| trim/m);
  assert.match(out, /^values\/status +to do -> To Do/m);
  assert.match(out, /^option\/closed +import \(of import, skip\)$/m);
  assert.match(out, /^bind\/field:Story Points/m);
});

test("the schema and the types are printed for programs", async () => {
  const schema = JSON.parse((await here("overrides", "clickup", "--json")).out) as { title: string };
  assert.is(schema.title, "Overrides of ClickUp");
  assert.match((await here("overrides", "clickup", "--types")).out, /export interface Overrides {/);
  assert.is((await here("overrides", "clickup", "--types", "--json")).code, 2);
});

test("a dry run shows the overrides and follows them; flags stand above the document", async () => {
  write("o.json", {
    version: 1,
    "rows/summary": { columns: ["Room"] },
    "rows/status": { constant: "Done" },
    "rows/labels": "skip",
  });
  const run = ["run", "table.importer", "--file", "table.csv", "--dry-run", "--overrides", "o.json"];
  const { code, out } = await here(...run);
  assert.is(code, 0, out);
  assert.match(
    out,
    /Mapped otherwise\n {2}rows\/summary: {"columns":\["Room"\]}\n {2}rows\/status: {"constant":"Done"}\n {2}rows\/labels: "skip"\n/,
  );
  assert.match(out, /summary +<- Room/);
  const told = JSON.parse((await here(...run, "--map", "summary=Status", "--json")).out) as Rehearsal;
  assert.equal(told.overrides?.["rows/summary"], { columns: ["Status"] });
  assert.equal(
    told.files[0]?.notBrought.map(({ header }) => header),
    ["Summary", "Labels", "Room"],
  );
});

for (const [what, document, says] of [
  ["a document that is none", "[", /o\.json is no JSON/],
  ["another version", { version: 2 }, /o\.json does not fit Tables:\n {2}\/version it has to be 1/],
  [
    "every address that there is not",
    { version: 1, "rows/sumary": "skip", "option/x": 1 },
    /"rows\/summary"\?\n {2}\/option~1x Tables has nothing/,
  ],
  [
    "a required target left out",
    { version: 1, "rows/summary": "skip" },
    /required and cannot be left out[\s\S]*`importer overrides table` lists/,
  ],
  [
    "a column that there is not",
    { version: 1, "rows/status": { columns: ["Stats"] } },
    /no column "Stats"; did you mean "Status"\?/,
  ],
] as const) {
  test(`${what}: 2, with the way out`, async () => {
    write("o.json", document);
    const { code, err } = await here(
      "run",
      "table.importer",
      "--file",
      "table.csv",
      "--dry-run",
      "--overrides",
      "o.json",
    );
    assert.match(err, says);
    assert.is(code, 2);
  });
}

test("an import of an API follows overrides, keeps them, and resume uses them without the file", async () => {
  const machine = await createMachine();
  try {
    write("api.json", {
      version: 1,
      "tasks/summary": { path: ".id" },
      "tasks/status": { constant: "Done" },
      "tasks/labels": "skip",
      "tasks/field:Home": { path: "list.name", create: { name: "Home list" } },
      "tasks/description": "skip",
      "tasks/comments": "skip",
      "tasks/comments:checklists": "skip",
    });
    const file = join(folder, "api.json");
    const { report, err } = await machine.report("kept", ["--choose", fewLists, "--overrides", file]);
    assert.not.match(err, /should not/);
    rmSync(join(folder, "api.json"));
    const again = await machine.resume("kept", ["--json"]);
    assert.equal((JSON.parse(again.out) as ImportReport).records, report.records);
    const issues = await machine.state();
    assert.ok(issues.length >= 3);
    for (const issue of issues) {
      assert.is(issue.fields.summary, issue.properties.importer.id);
      assert.is(issue.status, "Done");
      assert.equal([issue.fields.labels, issue.comments.length], [[], 0]);
    }
  } finally {
    await machine.close();
  }
});

test("diff ends with 0 where nothing breaks and with 1 where something does", async () => {
  const same = await here("diff", "table.importer", "table.importer");
  assert.equal([same.code, same.out], [0, "Nothing that anybody would notice.\n"]);
  const breaking = await here("diff", "table.importer", "later.importer");
  assert.is(breaking.code, 1);
  assert.match(
    breaking.out,
    /^Breaking\n {2}rows\/status\n {4}Status is no longer filled\.\n\nNot breaking\n {2}rows\/due\n/,
  );
  const other = await here("diff", "later.importer", "later.importer", "--json");
  assert.equal(JSON.parse(other.out), { changes: [], breaking: false });
});

test("a plan can be compared with a spec", async () => {
  await here("compile", "table.importer", "-o", "table.json");
  const told = await here("diff", "table.json", "later.importer", "--json");
  assert.is(told.code, 1);
  const { changes } = JSON.parse(told.out) as PlanDiff;
  assert.equal(
    changes.map(({ address, kind, breaking }) => [address, kind, breaking]),
    [
      ["rows/status", "removed", true],
      ["rows/due", "added", false],
    ],
  );
  assert.is((await here("diff", "table.json", "nowhere.json")).code, 2);
});

test.run();
