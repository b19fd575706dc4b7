import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { ImportReport } from "../../runtime/engine/index.ts";
import { createSandbox, defaultCredentials, type Sandbox } from "../../runtime/sandbox/index.ts";
import { call, type Ended } from "../cli/call.ts";
import { type SourceServer, startSource } from "./source-server.ts";

const test = suite("what is said on the command line of changes and sites");

const spec = `
importer demo { title: "Demo", language: 1 }
source {
  base: "https://own.example"
  auth bearer { label: "Token" }
  auth oauth2 {
    authorize: "https://auth.example/authorize"
    token:     "https://auth.example/token"
    base:      "https://api.example/{site.id}"
    site { get: "https://auth.example/sites", items: ., id: .id, show: .name }
  }
}
stream tasks {
  get:   "/tasks"
  items: .tasks
  id:    .id
  since: query("after", field: .changed, format: iso)
}
map tasks to issue { required summary <- .name }
`;

let folder = "";
let sandbox: Sandbox;
let source: SourceServer;
let jira = "";
let runs = 0;

test.before(async () => {
  folder = mkdtempSync(join(tmpdir(), "importer-command-"));
  writeFileSync(join(folder, "demo.importer"), spec);
  sandbox = await createSandbox({ dataDirectory: join(folder, "site"), searchLagMs: 0 });
  jira = await sandbox.listen(0);
  source = await startSource(({ url }) =>
    url.pathname === "/sites"
      ? {
          body: [
            { id: "a1", name: "Harbour" },
            { id: "b2", name: "Pier" },
          ],
        }
      : { body: { tasks: [{ id: 1, name: "A", changed: "2026-03-02T00:00:00Z" }] } },
  );
});
test.after(async () => {
  source.close();
  await sandbox.close();
  rmSync(folder, { recursive: true, force: true });
});

const env = {
  IMPORTER_SOURCE_TOKEN: "secret",
  IMPORTER_JIRA_EMAIL: defaultCredentials.email,
  IMPORTER_JIRA_TOKEN: defaultCredentials.token,
};

async function run(...more: readonly string[]): Promise<Ended & { paths: readonly string[] }> {
  runs += 1;
  const before = source.asked.length;
  const usual = ["--jira", jira, "--project", "DEMO", "--source-via", source.address.href];
  const kept = ["--consistency-window", "0", "--data", join(folder, `data-${runs}`)];
  const ended = await call(["run", "demo.importer", ...usual, ...kept, ...more], { env, cwd: folder });
  return { ...ended, paths: source.asked.slice(before).map(({ url }) => url.href) };
}

test("--since asks for what changed, and the report says so", async () => {
  const { code, out, err, paths } = await run("--since", "2026-03-01");
  assert.is(code, 0, err);
  assert.equal(paths, ["https://own.example/tasks?after=2026-03-01T00%3A00%3A00.000Z"]);
  assert.match(out, "Only what changed since 2026-03-01T00:00:00.000Z was asked for: tasks.");
});

test("--since with what is no date is refused", async () => {
  const { code, err, paths } = await run("--since", "yesterday");
  assert.is(code, 2);
  assert.match(err, /"yesterday" is no date; write it like 2026-03-01/);
  assert.equal(paths, []);
});

test("--choose site=… says which site is read; without it the sites are told", async () => {
  const told = await run("--auth", "oauth2");
  assert.is(told.code, 2);
  assert.match(told.err, /Choose with --choose site=<id>:\n\s*a1 {2}Harbour\n\s*b2 {2}Pier/);
  const { code, out, err, paths } = await run("--auth", "oauth2", "--choose", "site=b2", "--json");
  assert.is(code, 0, err);
  assert.is((JSON.parse(out) as ImportReport).state, "complete");
  assert.equal(paths, ["https://auth.example/sites", "https://api.example/b2/tasks"]);
});

test("--choose site=… is refused where nobody is asked for a site", async () => {
  const { code, err } = await run("--choose", "site=b2");
  assert.is(code, 2);
  assert.match(err, /Nothing can be chosen from site/);
});

test.run();
