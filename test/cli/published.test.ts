// timeout: 180s
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { type Plan, planHash } from "../../compiler/plan/index.ts";
import type { ImportReport } from "../../runtime/engine/index.ts";
import * as kinds from "../../runtime/registry/kinds.ts";
import { openDocuments } from "../../runtime/store/documents/open-documents.ts";
import { call, type Ended, home, start } from "./call.ts";
import { createMachine, fewLists, secrets } from "./machine.ts";

const test = suite("published importers");
let folder = "";

test.before.each(() => {
  folder = mkdtempSync(join(tmpdir(), "importer-published-"));
});
test.after.each(() => rmSync(folder, { recursive: true, force: true }));

const inStore = (...words: readonly string[]): Promise<Ended> => call([...words, "--data", folder]);
const rehearse = (...words: readonly string[]): Promise<Ended> =>
  inStore("run", ...words, "--file", "importers/csv/samples/jira-export.csv", "--dry-run", "--json");

test("a version is run by its number, and what an environment gives by the environment's name", async () => {
  assert.match((await inStore("publish", "csv", "--note", "first")).out, /^csv@1 sha256-/);
  const byNumber = await rehearse("csv@1");
  assert.is(byNumber.code, 0, byNumber.err);
  assert.is((await inStore("enable", "csv", "--in", "staging", "--reason", "to try")).code, 0);
  const byEnvironment = await rehearse("csv", "--in", "staging");
  assert.is(byEnvironment.code, 0, byEnvironment.err);
  assert.equal(JSON.parse(byEnvironment.out), JSON.parse(byNumber.out));
});

test("what is not given is refused with the way out", async () => {
  await inStore("publish", "csv");
  const unknown = await rehearse("csv@2");
  assert.is(JSON.parse(unknown.out).error.code, "version-unknown");
  assert.match(unknown.err, "There is no csv@2. `importer versions` lists what there is.");
  const notGiven = await rehearse("csv", "--in", "production");
  assert.match(notGiven.err, "production does not give csv to local.");
  const tenant = await inStore(
    "rollout",
    "csv@1",
    "--tenants",
    "quay",
    "--in",
    "production",
    "--reason",
    "slowly",
  );
  assert.match(tenant.out, "production: csv gives csv@1 to quay, nobody else");
  assert.is((await rehearse("csv", "--in", "production", "--tenant", "quay")).code, 0);
  assert.is.not((await rehearse("csv", "--in", "production")).code, 0);
});

test("mistakes of a spec are shown with their lines, and nothing is stored", async () => {
  const refused = await inStore("publish", "compiler/samples/errors/unknown-field/spec.importer");
  assert.is(refused.code, 1);
  assert.match(refused.err, "unknown-field");
  assert.match(refused.err, "nothing was stored");
  assert.is((await inStore("versions")).out, "");
});

/** Makes a stored plan what another release would have published; its hash is right. */
async function alterPlan(importer: string, change: (plan: Plan) => object): Promise<void> {
  const documents = await openDocuments({ directory: folder });
  try {
    const summary = (await documents.collection<{ planHash: string }>(kinds.versions).read(`${importer}@1`))!;
    const contents = documents.collection<{ plan: string }>(kinds.contents);
    const { revision, value } = (await contents.read(summary.value.planHash))!;
    const altered = change(JSON.parse(value.plan) as Plan) as Plan;
    const plan = JSON.stringify({ ...altered, hash: planHash(altered) });
    await contents.replace(summary.value.planHash, revision, { ...value, plan });
  } finally {
    await documents.close();
  }
}

test("a plan for which this program is too old is refused with what to do", async () => {
  await inStore("publish", "csv");
  await alterPlan("csv", (plan) => JSON.parse(JSON.stringify(plan).replaceAll("trim@1", "trim@9")) as Plan);
  const lacking = await rehearse("csv@1");
  assert.is(lacking.code, 1, lacking.err);
  assert.match(
    lacking.err,
    /needs trim@9 \(here: trim@1\)\. Compile its spec with this program, or run it with/,
  );
  await alterPlan("csv", (plan) => ({ ...plan, planVersion: 2 }));
  const newer = await rehearse("csv@1");
  assert.is(newer.code, 1);
  assert.match(newer.err, /csv@1 was published by another release .*planVersion.* Upgrade this program/);
});

test("a running import keeps the plan that it began with, whatever is switched meanwhile", async () => {
  const machine = await createMachine();
  const data = join(machine.folder, "switched");
  const platform = (...words: readonly string[]): Promise<Ended> => call([...words, "--data", data]);
  try {
    assert.is((await platform("publish", "clickup")).code, 0);
    assert.is((await platform("enable", "clickup", "--in", "staging", "--reason", "first")).code, 0);
    await machine.disturbJira({
      delayMs: 150,
      method: "POST",
      path: "/rest/api/3/issue/*/comment",
      times: 20,
    });
    const running = start(machine.args("switched", "--in", "staging", "--choose", fewLists), {
      env: secrets,
    });
    await running.saw("Loading issue");
    for (const name of ["clickup", "shared"])
      cpSync(join(home, "importers", name), join(machine.folder, "next", name), { recursive: true });
    const spec = join(machine.folder, "next/clickup/clickup.importer");
    const next = readFileSync(spec, "utf8")
      .replace('.name | trim | truncate(255) ?? "Untitled task"', '"Renamed"')
      // Tests of a spec tell what its own mapping gives.
      .replaceAll(/^test [\s\S]*?^}$/gm, "");
    writeFileSync(spec, next);
    const published = await platform("publish", spec);
    assert.match(published.out, /^clickup@2/, published.err);
    assert.is(
      (await platform("enable", "clickup@2", "--in", "staging", "--reason", "next", "--breaking")).code,
      0,
    );
    running.kill("SIGINT");
    assert.is((await running.ended).code, 130);
    const resumed = await machine.resume("switched", ["--json"]);
    const report = JSON.parse(resumed.out) as ImportReport;
    assert.equal([report.state, report.differences], ["complete", []], resumed.err);
    const summaries = (await machine.state()).map(({ fields }) => fields.summary);
    assert.ok(summaries.length > 3 && !summaries.includes("Renamed"), summaries.join());
  } finally {
    await machine.close();
  }
});

test.run();
