// timeout: 300s
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { home } from "../cli/call.ts";
import { type Arrived, importFile } from "./import-file.ts";

const test = suite("samples of tables");
const folder = join(home, "importers", "csv", "samples");

/** The table of the samples' page: by file, the figures under each header. */
const page = readFileSync(join(folder, "README.md"), "utf8");
const [header = [], , ...lines] = page
  .split("\n")
  .filter((line) => line.startsWith("|"))
  .map((line) => line.split("|").map((cell) => cell.trim()));
const told = new Map(
  lines.map((cells) => [
    cells[1]?.replaceAll("`", "") ?? "",
    Object.fromEntries(header.map((name, index) => [name, cells[index]])),
  ]),
);

test("each has its line on the page", () => {
  const files = readdirSync(folder).filter((name) => name !== "README.md");
  assert.equal([...told.keys()].sort(), files.sort());
  assert.ok(files.length >= 12);
});

for (const [file, figures] of told) {
  test(`${file}: what arrives is what the page says`, async () => {
    const { report, issues, err } = await importFile(join(folder, file));
    assert.is(report?.state, "complete", err);
    assert.equal(report?.differences, []);
    const sum = (of: (issue: Arrived) => number) =>
      [...issues.values()].reduce((count, issue) => count + of(issue), 0);
    const found = {
      issues: issues.size,
      parents: sum(({ parent }) => (parent === null ? 0 : 1)),
      labels: sum(({ fields }) => (fields.labels as readonly string[]).length),
      comments: sum(({ comments }) => comments.length),
      "work logs": sum(({ worklogs }) => worklogs.length),
      links: sum(({ links }) => links.length),
      attachments: sum(({ attachments }) => attachments.length),
    };
    for (const [name, count] of Object.entries(found)) assert.is(String(count), figures[name], name);
  });
}

const translated: readonly [file: string, issues: readonly (readonly string[])[]][] = [
  [
    "jira-spanish.csv",
    [
      ["Cambiar la óptica", "Story", "To Do", "2024-01-04T09:10:00.000Z"],
      ["Encender", "Task", "To Do", "2024-02-06T16:30:00.000Z"],
      ["Pedir cristales", "Sub-task", "Done", "2024-02-06T16:00:00.000Z"],
      ["Restaurar el faro", "Epic", "In Progress", "2024-01-04T09:00:00.000Z"],
    ],
  ],
  [
    "jira-german.csv",
    [
      ["Kräne prüfen", "Task", "To Do", "2024-01-03T09:30:00.000Z"],
      ["Prüfbuch ausfüllen", "Sub-task", "Done", "2024-01-04T09:30:00.000Z"],
      ["Werft umziehen", "Epic", "In Progress", "2024-01-02T08:00:00.000Z"],
    ],
  ],
  [
    "jira-japanese.csv",
    [
      ["屋根の点検", "Task", "To Do", "2024-03-13T10:00:00.000Z"],
      ["灯台の修理", "Epic", "In Progress", "2024-03-12T14:30:00.000Z"],
    ],
  ],
];
for (const [file, expected] of translated) {
  test(`${file}: types, statuses and dates are understood`, async () => {
    const { issues } = await importFile(join(folder, file));
    const found = [...issues.values()].map(({ fields, type, status, properties }) => [
      fields.summary,
      type,
      status,
      properties.importer.created,
    ]);
    assert.equal(found.sort(), expected);
  });
}

test("a name that two rows have is no parent of a third: it is told, never guessed", async () => {
  const { report, issues } = await importFile(join(folder, "asana.csv"));
  assert.is(issues.get("1207000000000106")?.parent, null);
  assert.equal(
    report?.losses.map(({ code, target, count }) => [code, target, count]),
    [["ambiguous", "parent", 1]],
  );
});

test("groups of rows become labels or statuses, and rows in tables below a row its sub-tasks", async () => {
  const file = join(folder, "monday.csv");
  const { code, report, issues } = await importFile(file);
  assert.is(code, 0);
  assert.equal(
    report?.losses.map(({ code: why }) => why),
    ["status-not-in-project"],
  );
  const names = new Map([...issues.values()].map(({ issue, fields }) => [issue, fields.summary]));
  const found = [...issues.values()].map(({ fields, type, parent }) => [
    fields.summary,
    type,
    parent === null ? null : names.get(parent),
    fields.labels,
  ]);
  assert.equal(found.sort(), [
    ["Build the stage", "Task", null, ["Before-the-feast"]],
    ["Invite the choir", "Task", null, ["Before-the-feast"]],
    ["Order planks", "Sub-task", "Build the stage", ["Before-the-feast"]],
    ["Pay the choir", "Task", null, ["After-the-feast"]],
    ["Saw planks", "Sub-task", "Build the stage", ["Before-the-feast"]],
    ["Take down the stage", "Task", null, ["After-the-feast"]],
    ["Write the cheque", "Sub-task", "Pay the choir", ["After-the-feast"]],
  ]);
});

test.run();
