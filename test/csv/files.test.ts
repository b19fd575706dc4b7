// timeout: 180s
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { call, home } from "../cli/call.ts";
import { importFile, textLines } from "./import-file.ts";

const test = suite("files of rows");
const samples = join(home, "importers", "csv", "samples");
let folder = "";

test.before(() => {
  folder = mkdtempSync(join(tmpdir(), "importer-files-"));
});
test.after(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

test("the spec compiles without error or warning, and its own tests pass", async () => {
  const checked = await call(["check", "csv", "--json"]);
  assert.equal(JSON.parse(checked.out), { ok: true, diagnostics: [] });
  const tested = await call(["test", "csv", "--json"]);
  assert.is(tested.code, 0, tested.out);
});

test("an export of Jira: levels, parents by number, links by key and from both ends, comments", async () => {
  const { code, report, issues, named } = await importFile(join(samples, "jira-export.csv"));
  assert.is(code, 0);
  assert.is(report?.state, "complete");
  const above = (id: string) => named.get(issues.get(id)?.parent ?? "")?.fields.summary;
  assert.equal([...issues].map(([id, { type }]) => [id, type, above(id)]).sort(), [
    ["10001", "Epic", undefined],
    ["10002", "Bug", "Quay 4 reopens"],
    ["10003", "Story", "Quay 4 reopens"],
    ["10004", "Task", "Quay 4 reopens"],
    ["10005", "Task", undefined],
    ["10006", "Sub-task", "Light the gangway"],
  ]);
  const links = [...issues.values()].flatMap((issue) =>
    issue.links.map(({ type, outward }) =>
      [issue.fields.summary, type, named.get(outward)?.fields.summary].join(" / "),
    ),
  );
  assert.equal(links.sort(), [
    "Crane stops half-way / Blocks / Approve the crane",
    "Light the gangway / Relates / Order lamps",
  ]);
  const crane = issues.get("10002")!;
  assert.equal(crane.fields.labels, ["Pier-4", "night"]);
  assert.equal(textLines(crane.fields.description), [
    "Steps:",
    "1. lift 5 t",
    "2. wait",
    '"Emergency stop" lights up, although nobody pressed it.',
  ]);
  assert.equal(crane.comments.map(({ body }) => textLines(body)).sort(), [
    ["62a3-no-longer-here · 5 Apr 2024 08:30 UTC", "Replaced the sensor."],
    ["Gustavo Peña · 4 Apr 2024 13:05 UTC", "Saw it too; twice.", "The log says:", "E17, overload"],
  ]);
  assert.is(crane.properties.importer.reporter, "Ada Lovelace");
});

test("a table made by hand, with semicolons: what it lacks is told, what nothing reads is named", async () => {
  const { code, report, issues, named } = await importFile(join(samples, "table.csv"));
  assert.is(code, 0);
  const tools = issues.get("2")!;
  assert.is(tools.fields.summary, 'Pack the "good" tools');
  assert.is(tools.fields.duedate, "2024-06-10");
  assert.equal(tools.fields.labels, ["move", "tools"]);
  assert.is(named.get(tools.parent ?? "")?.fields.summary, "Move the workshop");
  assert.equal(report?.losses.map(({ code: reason, target }) => [reason, target]).sort(), [
    ["conversion-failed", "due"],
    ["type-not-in-project", "type"],
  ]);
  assert.match(report?.warnings.join("\n") ?? "", /not brought: "Room"\.$/);
  const absent = report?.columns?.filter(({ header }) => header === undefined).map(({ target }) => target);
  assert.ok(absent?.includes("priority"));
});

test("rows without an id are told apart by their number, which is said", async () => {
  const { report, issues } = await importFile(file("plain.csv", "Title\nOne\nTwo\n"));
  assert.equal([...issues.keys()].sort(), ["row 1", "row 2"]);
  assert.match(report?.warnings.join("\n") ?? "", /no column that tells rows apart .*their numbers do/);
});

test.run();
