// timeout: 180s
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { createSandbox, defaultCredentials } from "../../runtime/sandbox/index.ts";
import { call, type Ended, home } from "../cli/call.ts";

const test = suite("the page for people with a CSV file");
const page = readFileSync(join(home, "docs", "csv.md"), "utf8");
const commands = [...page.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(([, text = ""]) =>
  text.trim().split("\n"),
);

/** The words of a command line, without the quotes around some of them. */
const wordsOf = (command: string): string[] =>
  [...command.matchAll(/(?:"[^"]*"|[^\s"])+/g)].map(([word]) => word.replaceAll('"', ""));

/** Runs the page's commands one after the other, with a sandbox behind the address that stands on it. */
async function runPage(): Promise<Map<string, Ended>> {
  const folder = mkdtempSync(join(tmpdir(), "importer-page-"));
  symlinkSync(join(home, "importers"), join(folder, "importers"));
  const sandbox = await createSandbox({ dataDirectory: join(folder, "site"), searchLagMs: 100 });
  try {
    const jira = await sandbox.listen(0);
    const env = {
      IMPORTER_JIRA_EMAIL: defaultCredentials.email,
      IMPORTER_JIRA_TOKEN: defaultCredentials.token,
    };
    const ended = new Map<string, Ended>();
    // Outside of quotes, a shell takes these signs for its own.
    for (const command of commands) assert.not.match(command.replace(/"[^"]*"/g, ""), /[;&|<>$*?]/);
    for (const command of commands) {
      const [npx, importer, ...words] = wordsOf(command.replace("http://127.0.0.1:8090", jira));
      assert.is(`${npx} ${importer}`, "npx importer");
      ended.set(command, await call(words, { cwd: folder, env }));
    }
    return ended;
  } finally {
    await sandbox.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

test("its commands do what it says", async () => {
  const ended = await runPage();
  assert.is(ended.size, 7);
  const outputs = [...ended].map(([command, { code, out, err }]) => {
    assert.is(code, 0, `${command}\n${out}${err}`);
    return out;
  });
  const [look = "", , report = "", mapped = "", , excel = "", trello = ""] = outputs;
  assert.match(look, /summary +<- What/);
  assert.match(look, /Columns that are not brought: 1 of 8\n +Cost/);
  assert.match(look, "Nothing was written to Jira");
  assert.match(report, "complete");
  assert.match(mapped, /field:Cost +<- Cost/);
  assert.match(mapped, /Columns that are not brought: 1 of 8\n +Tags/);
  assert.match(excel, "windows-1252, semicolons between cells");
  assert.is((JSON.parse(trello) as { importer: string }).importer, "csv");
});

test("every way to put something right that it tells of is one", async () => {
  const { out } = await call(["run", "--help"]);
  const flags = new Set([...page.matchAll(/--[a-z-]{3,}/g)].map(([flag]) => flag));
  for (const flag of flags) if (flag !== "--port") assert.match(out, flag);
});

test("every target that it names can be mapped to", async () => {
  const [, list = ""] =
    /What you can map to: ([\s\S]*?), +and `field:`/.exec(page.replaceAll("\n", " ")) ?? [];
  const targets = [...list.matchAll(/`(\w+)`/g)].map(([, name = ""]) => name);
  assert.ok(targets.length > 20);
  const file = "importers/csv/samples/by-hand.csv";
  for (const target of targets) {
    const { code, err } = await call(["run", "csv", "--file", file, "--dry-run", "--map", `${target}=Cost`]);
    // Without titles, or with two of one id, not all rows can be brought; a target that is unknown is a wrong call.
    assert.ok(code < 2, `${target}: ${err}`);
  }
});

test("its links lead to files", () => {
  for (const [, target = ""] of page.matchAll(/\]\((?!https?:)([^)#]+)/g))
    assert.ok(readFileSync(join(home, "docs", target)).length > 0, target);
});

test.run();
