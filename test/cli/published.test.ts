// timeout: 120s
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { call, type Ended } from "./call.ts";

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

test.run();
