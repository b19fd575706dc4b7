import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { ImportReport } from "../../runtime/engine/index.ts";
import { call } from "./call.ts";
import { createMachine, type Machine, secrets } from "./machine.ts";

/** A spec of its own, so that these sentences hold whatever importers/csv makes of a header. */
const spec = `importer rows {
  title:    "Rows"
  language: 1
}
source {
  file csv { delimiter: auto, encoding: auto, header: 1 }
}
stream rows {
  read:    rows
  id:      column("Issue id") ?? record.number
  aliases: [column("Issue key"), column("Summary")]
}
values level {
  "Sub-task" -> "subtask"
}
map rows as row to issue {
  key              <- column("Issue key", "Issue id")
  required summary <- column("Summary") | trim
  level            <- column("Issue Type") | lookup(level) ?? "standard"
  parent           <- column("Parent id") | issue_ref(rows)
  links <- each columns("Outward issue link (Blocks)") {
    type      <- "Blocks"
    direction <- "outward"
    to        <- . | issue_ref(rows)
  }
}
`;

const test = suite("rows that refer to each other in awkward ways");
let machine: Machine;
let count = 0;

test.before(async () => {
  machine = await createMachine();
  writeFileSync(join(machine.folder, "rows.importer"), spec);
});
test.after(() => machine.close());
test.before.each(() => machine.empty());

async function bring(...lines: readonly string[]) {
  const file = join(machine.folder, "rows.csv");
  writeFileSync(file, `${lines.join("\n")}\n`);
  const { out, err } = await call(
    [
      ...[
        "run",
        join(machine.folder, "rows.importer"),
        "--file",
        file,
        "--jira",
        machine.jira,
        "--project",
        "DEMO",
        "--json",
      ],
      ...["--consistency-window", "1", "--data", join(machine.folder, `data-${count++}`)],
    ],
    { env: secrets },
  );
  if (out === "") throw new Error(err);
  const report = JSON.parse(out) as ImportReport;
  assert.is(report.state, "complete", report.reason?.message);
  assert.equal(report.differences, []);
  const issues = await machine.state();
  return {
    report,
    /** Summary of each issue with that of its parent. */
    parents: Object.fromEntries(
      issues.map((issue) => [
        issue.fields.summary,
        issues.find((other) => other.issue === issue.parent)?.fields.summary ?? null,
      ]),
    ),
    issues,
    losses: report.losses.flatMap(({ code, count, samples }) =>
      samples.map(({ message }) => `${count} ${code}: ${message}`),
    ),
    notBrought: report.notBrought.map(({ code, message }) => `${code}: ${message}`),
  };
}

test("a key that two rows have names neither; an id of the same text wins", async () => {
  const { parents, losses, notBrought } = await bring(
    "Issue key,Issue id,Summary,Issue Type,Parent id,Outward issue link (Blocks)",
    "A-1,1,first,Story,,A-9",
    "A-1,2,second,Story,,A-1",
    "A-3,3,by key,Sub-task,A-1,",
    "A-4,4,by id,Sub-task,2,",
    "2,5,its key is an id,Story,,",
    "A-9,9,the other end,Story,,",
  );
  assert.is(parents["by key"], null);
  assert.is(parents["by id"], "second");
  assert.is(
    losses.filter((text) => text.startsWith("1 ambiguous: Its parent A-1 ")).length,
    1,
    losses.join("\n"),
  );
  assert.is(
    notBrought.filter((text) => /^ambiguous: .*A-1.*more than one/.test(text)).length,
    1,
    notBrought.join("\n"),
  );
});

test("the second of two rows with one id is told as a duplicate, the first is brought", async () => {
  const { report, parents, notBrought } = await bring("Issue id,Summary", "1,first", "1,second", "2,third");
  assert.equal(Object.keys(parents).sort(), ["first", "third"]);
  const [rows] = report.records;
  assert.equal([rows?.extracted, rows?.mapped, rows?.duplicate], [3, 2, 1]);
  assert.equal(notBrought, [
    'same-id: Row 2 has the id "1" of a row above it, so it is taken for that one. Give it an id of its own.',
  ]);
  assert.is(report.notBroughtTotal, 1);
});

test("a circle of parents is cut at one place and told; what hangs below it comes along", async () => {
  const { parents, losses } = await bring(
    "Issue id,Summary,Parent id",
    "1,a,3",
    "2,b,1",
    "3,c,2",
    "4,own parent,4",
    "5,below,3",
  );
  assert.is(Object.keys(parents).length, 5);
  assert.is(losses.filter((text) => text.startsWith("2 parent-circle")).length, 2, losses.join("\n"));
});

test("a parent is named by id, key or summary; a summary of two rows is no name", async () => {
  const { parents, losses } = await bring(
    "Issue key,Issue id,Summary,Issue Type,Parent id",
    "A-1,1,Paint,Story,",
    "A-2,2,Fence,Story,",
    "A-3,3,Fence,Story,",
    "A-4,4,by id,Sub-task,1",
    "A-5,5,by key,Sub-task,A-1",
    "A-6,6,by summary,Sub-task,Paint",
    "A-7,7,by two,Sub-task,Fence",
  );
  assert.equal(
    ["by id", "by key", "by summary", "by two"].map((summary) => parents[summary]),
    ["Paint", "Paint", "Paint", null],
  );
  assert.is(losses.filter((text) => text.startsWith("1 ambiguous: Its parent Fence ")).length, 1);
});

test("a chain of a thousand parents ends", async () => {
  const rows = Array.from({ length: 1000 }, (_, at) => `${at + 1},row ${at + 1},${at === 0 ? "" : at}`);
  const { issues } = await bring("Issue id,Summary,Parent id", ...rows);
  assert.is(issues.length, 1000);
});

test("issues of several projects of the source become one project's, and their markers say which they were", async () => {
  const { issues } = await bring(
    "Issue key,Issue id,Summary,Outward issue link (Blocks)",
    "ONE-1,1,from one,TWO-1",
    "TWO-1,2,from two,",
  );
  assert.equal(issues.map(({ properties }) => properties.importer.source).sort(), ["ONE-1", "TWO-1"]);
  assert.is(issues.flatMap(({ links }) => links).length, 1);
});

test.run();
