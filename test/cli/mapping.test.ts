import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Rehearsal } from "../../runtime/cli/dry-run/rehearsal.ts";
import type { ImportReport } from "../../runtime/engine/index.ts";
import { call, type Ended } from "./call.ts";
import { createMachine, type Machine, secrets } from "./machine.ts";

const test = suite("mapping the columns of a file");
let folder: string;

/** An importer of tables that is small enough to foresee what each change does. */
const spec = `
importer table { title: "Tables", language: 1 }
source { file csv { delimiter: auto, encoding: auto, header: 1 } }
stream rows { read: rows, id: column("Key") ?? record.number }
values level { "Epic" -> "epic", "Sub-task" -> "subtask" }
map rows as row to issue {
  required summary <- column("Summary") | trim
  level    <- column("Type") | lookup(level) ?? "standard"
  status   <- column("Status") | trim
  reporter <- column("Reporter") | person
  labels   <- columns("Labels") | split(",") | label
  due      <- column("Due") | moment_from("yyyy-MM-dd", zone: import.zone) | iso_date(zone: import.zone)  on error warn
  parent   <- column("Parent") | issue_ref(rows)
  comments <- each columns("Comment") { required body <- . | plain_to_adf }
  links <- each columns("Relates") { to <- . | issue_ref(rows) }
}
`;

const table = `Key,Summary,Type,Status,Reporter,Labels,Labels,Due,Parent,Comment,Comment,Relates,Room,Mood
A-1,Move,Epic,Doing,Ada,move,,2024-05-01,,one,two,A-2,B1,
A-2,Pack,,To Do,Ada,"tools, x",old,some day,A-1,three,,A-1,B2,
A-3,Wrap,Sub-task,Doing,bob@example.com,,,,A-2,,,,,
A-4,,,,,,,,,,,,,
A-5,Short
`;

test.before(() => {
  folder = mkdtempSync(join(tmpdir(), "importer-mapping-"));
  writeFileSync(join(folder, "table.importer"), spec);
  writeFileSync(join(folder, "table.csv"), table);
});
test.after(() => rmSync(folder, { recursive: true, force: true }));

const dry = (...more: readonly string[]): Promise<Ended> =>
  call(["run", "table.importer", "--file", "table.csv", "--dry-run", ...more], { cwd: folder });

async function dryJson(...more: readonly string[]): Promise<Rehearsal> {
  const { out, err } = await dry("--json", ...more);
  if (out === "" || out.startsWith('{\n  "ok"')) throw new Error(err);
  return JSON.parse(out) as Rehearsal;
}

test("a column that cannot be named is told with what to do, and two rows of one id end it with 1", async () => {
  writeFileSync(join(folder, "nameless.csv"), "Key,Summary,,Summary\nA-1,One,x,y\nA-1,Two,,z\n");
  const { code, out } = await dry("--file", "nameless.csv", "--map", "id=Key");
  assert.is(code, 1);
  assert.match(
    out,
    / {2}\(no header\) {2}x\n {2}Summary 2 {4}y\n {2}To bring a column without a header, write one/,
  );
  assert.match(out, /--map "field:Summary 2=Summary 2"/);
  assert.match(out, /- rows\/A-1 \(same-id\): Row 2 has the id "A-1" of a row above it/);
});

test("a dry run shows what was found, what is read from where, what would be made and what not", async () => {
  const { code, out } = await dry();
  assert.is(code, 1);
  assert.match(out, /^table\.csv\n {2}14 columns, utf-8, commas between cells, headers in row 1\./);
  assert.match(out, /\n {2}labels +<- Labels \(2 columns\) +move\n/);
  assert.match(out, /\n {2}comments +<- Comment \(2 columns\) +one\n/);
  assert.match(out, /\nColumns that are not brought: 2 of 14\n {2}Room +B1\n {2}Empty: Mood\n/);
  assert.match(out, /--map "field:Room=Room"/);
  assert.match(
    out,
    /\nWhat would be made of 5 rows \(2 rejected\)\n {2}3 issues +1 epic, 1 standard, 1 sub-task\n {2}3 comments\n {2}1 links +1 more are their other ends\n {2}2 people named +Ada \(2\), bob@example\.com \(1\)\n/,
  );
  assert.match(out, /- rows\/A-4 \(required-missing\): Row 4, [\s\S]*Fill its\s+cell under\s+"Summary"/);
  assert.match(out, /- rows\/A-5 \(row-too-short\): Row 5 \(line 6 of table\.csv\)/);
  assert.match(out, /\nWhat would be brought with a loss\n {2}1 conversion-failed on due, such as/);
  assert.match(out, /Nothing was written to Jira/);
  for (const line of out.split("\n")) assert.ok(line.length <= 80, line);
});

test("it needs neither Jira nor secrets, and keeps nothing", async () => {
  await dry("--data", "state");
  assert.is(existsSync(join(folder, "state")), false);
  assert.is(existsSync(join(folder, ".importer")), false);
});

test("the same as one document", async () => {
  const told = await dryJson();
  assert.is(told.file, "table.csv");
  assert.equal(
    told.files.map(({ delimiter, encoding, headerRow, columns }) => ({
      delimiter,
      encoding,
      headerRow,
      columns,
    })),
    [{ delimiter: ",", encoding: "utf-8", headerRow: 1, columns: 14 }],
  );
  assert.equal(told.files[0]!.notBrought, [
    { header: "Room", columns: 1, example: "B1" },
    { header: "Mood", columns: 1 },
  ]);
  const { makes } = told;
  assert.equal(makes.issues, { epic: 1, standard: 1, subtask: 1 });
  assert.equal([makes.comments, makes.links, makes.linksMatched, makes.attachments], [3, 1, 1, 0]);
  assert.equal(told.rows, { read: 5, brought: 3, skipped: 0, duplicate: 0, rejected: 2 });
  assert.equal(
    told.notBrought.map(({ record }) => record),
    ["A-4", "A-5"],
  );
  const summary = told.columns.find(({ target }) => target === "summary");
  assert.is(summary?.header, "Summary");
  assert.is(summary?.example, "Move");
});

test("with nothing to reject it ends with 0", async () => {
  writeFileSync(join(folder, "sound.csv"), "Key,Summary\nA,x\n");
  const { code } = await call(["run", "table.importer", "--file", "sound.csv", "--dry-run"], { cwd: folder });
  assert.is(code, 0);
});

test("columns are given to targets, also to new fields, and left out", async () => {
  const told = await dryJson(
    "--map",
    "labels=Room",
    "--map",
    "labels=Labels",
    "--map",
    "field:Mood=Mood",
    "--skip-column",
    "Due",
  );
  const bound = told.columns.map(({ target, header, columns }) => `${target} ${header ?? "-"} ${columns}`);
  for (const wanted of ["labels Room 1", "labels Labels 2", "field:Mood Mood 1"])
    assert.ok(bound.includes(wanted), bound.join("\n"));
  assert.equal(
    told.files[0]!.notBrought.map(({ header }) => header),
    ["Due"],
  );
  assert.equal(told.losses, []);
});

test("what flags add up to is saved, and read again with other flags on top", async () => {
  const first = await dry(
    "--map",
    "summary=Room",
    "--values",
    "status:Doing=In Progress",
    "--save-mapping",
    "m.json",
  );
  assert.is(first.code, 1, first.err);
  assert.equal(JSON.parse(readFileSync(join(folder, "m.json"), "utf8")), {
    version: 1,
    "rows/summary": { columns: ["Room"] },
    "rows/status": { values: { Doing: "In Progress" } },
  });
  const second = await dryJson("--mapping", "m.json", "--map", "rows/summary=Summary");
  assert.is(second.columns.find(({ target }) => target === "summary")?.header, "Summary");
});

test("the configuration of Jira's own importer is taken, and what is not is told", async () => {
  writeFileSync(
    join(folder, "jira.txt"),
    JSON.stringify({
      "config.version": "2.0",
      "config.delimiter": ",",
      "config.field.mappings": {
        Room: { "jira.field": "summary" },
        Mood: { "existing.custom.field": "10010" },
      },
    }),
  );
  const told = await dryJson("--mapping", "jira.txt");
  assert.is(told.columns.find(({ target }) => target === "summary")?.header, "Room");
  assert.match(told.problems.join("\n"), /"Mood" goes to the custom field 10010 there/);
});

const refused: readonly [what: string, more: readonly string[], says: RegExp][] = [
  ["a target that there is not", ["--map", "sumary=Room"], /no target "sumary"; did you mean "summary"\?/],
  [
    "a column that there is not",
    ["--map", "summary=Rom"],
    /no column "Rom"; did you mean "Room"\?\nThe headers of \S+table\.csv are "Key", "Summary", /,
  ],
  ["a column to skip that there is not", ["--skip-column", "Duee"], /no column "Duee"; did you mean "Due"\?/],
  [
    "values of a target without a column",
    ["--map", "priority=Mood", "--values", "resolution:a=b"],
    /resolution is read from no column/,
  ],
  [
    "two columns for one value",
    ["--map", "summary=Room", "--map", "summary=Mood"],
    /summary takes one column/,
  ],
  ["no column", ["--map", "summary="], /names no column\. To leave a column out, name it with --skip-column/],
  ["a map without =", ["--map", "summary"], /is written target=Header/],
  ["values without a target", ["--values", "Doing=Done"], /is written target:in the file=in Jira/],
  ["a mapping that is not there", ["--mapping", "nowhere.json"], /There is no file nowhere\.json/],
  ["a mapping that is none", ["--mapping", "table.csv"], /table\.csv is no JSON/],
  [
    "a mapping saved over something else",
    ["--save-mapping", "table.csv", "--map", "summary=Room"],
    /table\.csv is there and is no saved mapping/,
  ],
  [
    "settings of a file that are none",
    ["--csv", "delimiter=;;"],
    /--csv cannot be read: the delimiter ";;" is not one character/,
  ],
  [
    "a header row that makes no sense",
    ["--csv", "header=2"],
    /no column for summary, which every row needs: name it with --map "summary=<header>"/,
  ],
];
for (const [what, more, says] of refused) {
  test(`${what}: 2, with the way out`, async () => {
    const { code, out, err } = await dry(...more);
    assert.match(err, says);
    assert.not.match(err, /\n\s+at |should not/);
    assert.is(out, "");
    assert.is(code, 2);
  });
}

test("an importer of an API has nothing to try", async () => {
  const { code, err } = await call(["run", "clickup", "--dry-run"]);
  assert.is(code, 2);
  assert.match(err, /ClickUp asks an API, and --dry-run is for files\. Try it with --limit 10/);
  const mapped = await call([
    "run",
    "clickup",
    "--jira",
    "http://127.0.0.1:9",
    "--project",
    "X",
    "--map",
    "summary=A",
  ]);
  assert.match(mapped.err, /ClickUp reads no table, so there are no columns to map/);
});

test("an import does what the dry run told, says so before it starts, and resume and report tell the same", async () => {
  const machine: Machine = await createMachine();
  try {
    const data = ["--data", join(folder, "kept")];
    const changes = [
      "--map",
      "labels=Room",
      "--values",
      "status:Doing=In Progress",
      "--skip-column",
      "Comment",
    ];
    const ended = await call(
      [
        "run",
        "table.importer",
        "--file",
        "table.csv",
        "--jira",
        machine.jira,
        "--project",
        "DEMO",
        ...data,
        ...changes,
        "--json",
      ],
      { cwd: folder, env: secrets },
    );
    assert.match(
      ended.err,
      /table\.csv: 14 columns, utf-8[^\n]*\n {2}id <- Key, summary <- Summary[\s\S]*labels <- Room,[\s\S]*Not brought: Labels,/,
    );
    const report = JSON.parse(ended.out) as ImportReport;
    assert.is(report.state, "complete");
    const issues = [...(await machine.state())].sort((one, other) =>
      one.properties.importer.id.localeCompare(other.properties.importer.id),
    );
    assert.equal(
      issues.map(({ properties, status, fields, comments }) => [
        properties.importer.id,
        status,
        fields.labels,
        comments.length,
      ]),
      [
        ["A-1", "In Progress", ["B1"], 0],
        ["A-2", "To Do", ["B2"], 0],
        ["A-3", "In Progress", [], 0],
      ],
    );
    for (const command of ["resume", "report"]) {
      const again = await call([command, report.import, ...data, "--json"], { cwd: folder, env: secrets });
      const told = JSON.parse(again.out) as ImportReport;
      assert.equal(told.columns, report.columns, command);
      assert.equal(told.records, report.records, command);
      assert.is(told.planHash, report.planHash);
    }
  } finally {
    await machine.close();
  }
});

test.run();
