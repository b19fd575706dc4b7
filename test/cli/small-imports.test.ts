import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { ImportReport } from "../../runtime/engine/index.ts";
import { call } from "./call.ts";
import { createMachine, fewLists, type IssueState, type Machine, secrets } from "./machine.ts";

const test = suite("what is brought, and from what");
const few = ["--choose", fewLists];
let machine: Machine;
let wanted: readonly IssueState[];

test.before(async () => {
  machine = await createMachine();
  await machine.run("spec", few);
  wanted = await machine.state();
});
test.after(() => machine.close());
test.before.each(() => machine.empty());

test("a committed plan is run as its spec is", async () => {
  const [, , ...rest] = machine.args("plan", ...few, "--json");
  const { out } = await call(["run", "importers/clickup/plan.json", ...rest], { env: secrets });
  assert.is((JSON.parse(out) as ImportReport).state, "complete");
  assert.ok(JSON.stringify(await machine.state()) === JSON.stringify(wanted), "the same issues");
});

test("an option changes what is brought", async () => {
  const { report } = await machine.report("open", [...few, "--option", "closed=skip"]);
  assert.is(report.state, "complete");
  const skipped = Object.values(report.records.find(({ stream }) => stream === "tasks")?.skipped ?? {});
  const done = wanted.filter(({ status }) => status === "Done").length;
  assert.ok(done > 0);
  assert.equal(skipped, [done]);
  assert.is((await machine.counts()).issues, wanted.length - done);
});

test("fields that the project lacks are made where that is allowed", async () => {
  const told = await machine.report("told", few);
  assert.match(
    told.report.warnings.join("\n"),
    /no field 'ClickUp list'.*let it be made with --create-fields/,
  );
  await machine.empty();
  const made = await machine.report("made", [...few, "--create-fields"]);
  assert.equal(
    made.report.losses.filter(({ code }) => code === "field-not-in-project"),
    [],
  );
});

test("only what was chosen is brought", async () => {
  const one = await machine.report("one", ["--choose", "lists=901210000106"]);
  assert.is(one.report.state, "complete");
  assert.is((await machine.counts()).issues, 6);
});

/** Files that no import can begin with; the fault is in what was given, so it ends with 1. */
const spoiled: readonly [what: string, content: string | Buffer, says: RegExp][] = [
  ["an empty file", "", /is empty\. Choose the file that was exported/],
  [
    "bytes at random",
    Buffer.from(Array.from({ length: 3000 }, (_, i) => (i * 7919 + i * i) % 256)),
    /bytes that are no text/,
  ],
  ["a file without a title's column", "a,b\n1,2\n", /no column for summary.*Its headers are "a", "b"/],
];
for (const [what, content, says] of spoiled) {
  test(`${what} is refused with 1, and nothing is written`, async () => {
    const path = join(machine.folder, "rows.csv");
    writeFileSync(path, content);
    const data = join(machine.folder, what.replaceAll(/\W/g, "-"));
    const { code, out, err } = await call(
      ["run", "csv", "--file", path, "--jira", machine.jira, "--project", "DEMO", "--data", data],
      { env: secrets },
    );
    assert.match(err, says);
    assert.match(err, "rows.csv");
    assert.not.match(err, /\n\s+at |should not/);
    assert.is(out, "");
    assert.is(code, 1);
    assert.is((await machine.counts()).issues, 0);
  });
}

test("a quote that is never closed is refused with its line, before anything is written", async () => {
  const path = join(machine.folder, "quote.csv");
  writeFileSync(path, 'Issue key,Summary\nA-1,"never closed\nA-2,x\n');
  const data = join(machine.folder, "quote");
  const { code, out, err } = await call(
    ["run", "csv", "--file", path, "--jira", machine.jira, "--project", "DEMO", "--data", data],
    { env: secrets },
  );
  assert.is(code, 1);
  assert.is(out, "");
  assert.match(err, /quote\.csv is not sound at line 2, column 5: .*never closed\. Mend the file/);
  assert.is((await machine.counts()).issues, 0);
});

test("importers of files say which file they need", async () => {
  const base = ["run", "csv", "--jira", machine.jira, "--project", "DEMO"];
  const none = await call(base, { env: secrets });
  assert.is(none.code, 2);
  assert.match(none.err, "give it with --file");
  const gone = await call([...base, "--file", "nowhere.csv"], { env: secrets });
  assert.is(gone.code, 2);
  assert.match(gone.err, "There is no file nowhere.csv");
});

test.run();
