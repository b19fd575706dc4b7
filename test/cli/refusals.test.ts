import { existsSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { defaultReadOnlyCredentials } from "../../runtime/sandbox/index.ts";
import { createMachine, fewLists, type Machine, secrets } from "./machine.ts";

const test = suite("imports that cannot start");
const few = ["--choose", fewLists];
let machine: Machine;

test.before(async () => {
  machine = await createMachine();
});
test.after(() => machine.close());

const reader = {
  ...secrets,
  IMPORTER_JIRA_EMAIL: defaultReadOnlyCredentials.email,
  IMPORTER_JIRA_TOKEN: defaultReadOnlyCredentials.token,
};
const without = (name: keyof typeof secrets) => ({ ...secrets, [name]: undefined });

/** Everything here is refused before the first write to Jira; what the user must do stands in the message. */
const refused: readonly {
  readonly what: string;
  readonly more: readonly string[];
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly code: number;
  readonly says: readonly RegExp[];
}[] = [
  {
    what: "a project that is not there",
    more: [...few, "--project", "NOPE"],
    code: 3,
    says: [/no project 'NOPE'/, /sees DEMO, EMPTY/],
  },
  {
    what: "an account that may only read",
    more: few,
    env: reader,
    code: 3,
    says: [/lacks the permission Create Issues in project DEMO/, /administrator can grant it/],
  },
  {
    what: "a wrong token for Jira",
    more: few,
    env: { ...secrets, IMPORTER_JIRA_TOKEN: "expired" },
    code: 3,
    says: [/does not accept the e-mail address and API token/, /make a new token/],
  },
  {
    what: "a Jira that cannot be reached",
    more: [...few, "--jira", "http://127.0.0.1:9"],
    code: 3,
    says: [/127\.0\.0\.1:9 does not answer/, /ECONNREFUSED/, /Check the address/],
  },
  {
    what: "no token for the source",
    more: few,
    env: without("IMPORTER_SOURCE_TOKEN"),
    code: 3,
    says: [/Personal API token is missing: set IMPORTER_SOURCE_TOKEN/],
  },
  {
    what: "an empty token for the source",
    more: few,
    env: { ...secrets, IMPORTER_SOURCE_TOKEN: "  " },
    code: 3,
    says: [/set IMPORTER_SOURCE_TOKEN/],
  },
  {
    what: "no e-mail address for Jira",
    more: few,
    env: without("IMPORTER_JIRA_EMAIL"),
    code: 3,
    says: [/set IMPORTER_JIRA_EMAIL/],
  },
  {
    what: "no token for Jira",
    more: few,
    env: without("IMPORTER_JIRA_TOKEN"),
    code: 3,
    says: [/set IMPORTER_JIRA_TOKEN/],
  },
  {
    what: "an unknown option",
    more: [...few, "--option", "colour=red"],
    code: 2,
    says: [/There is no option colour; there are .*closed/],
  },
  {
    what: "a value that an option cannot have",
    more: [...few, "--option", "closed=maybe"],
    code: 2,
    says: [/closed cannot be "maybe"; it is one of import, skip/],
  },
  {
    what: "a choice from what cannot be chosen",
    more: ["--choose", "tasks=1"],
    code: 2,
    says: [/Nothing can be chosen from tasks; choose from teams, lists/],
  },
  {
    what: "nothing chosen",
    more: [],
    code: 2,
    says: [
      /Lists: nothing is chosen\. Choose with --choose lists=<id>/,
      / 901210000202 {2}On-call \(Platform/,
    ],
  },
  {
    what: "a chosen list that is gone",
    more: ["--choose", "lists=901210000202,77"],
    code: 2,
    says: [/Lists: 77 is not there, or not visible/, / 901210000202 {2}On-call/],
  },
];

for (const [index, { what, more, env = secrets, code, says }] of refused.entries()) {
  test(`${what}: ${code}, with the way out, before anything is written`, async () => {
    const ended = await machine.run(`refused-${index}`, more, { env });
    for (const pattern of says) assert.match(ended.err, pattern);
    assert.not.match(ended.err, /\n\s+at |should not/);
    for (const secret of [secrets.IMPORTER_SOURCE_TOKEN, secrets.IMPORTER_JIRA_TOKEN])
      assert.not.ok(ended.err.includes(secret));
    assert.is(ended.out, "");
    assert.is(ended.code, code);
    assert.is((await machine.counts()).issues, 0);
  });
}

test("with --json the reason is a document on standard output too", async () => {
  const { code, out, err } = await machine.run("json", [...few, "--project", "NOPE", "--json"]);
  assert.is(code, 3);
  const { ok, error } = JSON.parse(out) as { ok: boolean; error: { code: string; message: string } };
  assert.is(ok, false);
  assert.match(error.code, /^[a-z-]+$/);
  assert.is(err, `${error.message}\n`);
});

test("a source that refuses the token: paused, 3, and how to go on", async () => {
  machine.disturbSource({ kind: "unauthorised" });
  const { code, out } = await machine.run("unauthorised", few);
  assert.is(code, 3);
  assert.match(out, /: paused \(sign-in-again\): The source answered 401/);
  assert.match(out, /Go on with: importer resume [0-9a-f]{8} --data \S+unauthorised\n/);
  assert.is((await machine.counts()).issues, 0);
});

test("a data folder that cannot be used is told", async () => {
  const { code, err } = await machine.run(join("package.json"), [...few, "--data", "package.json"]);
  assert.is(code, 3);
  assert.match(err, /package\.json cannot keep an import's state: .*Choose another with --data/);
});

test("looking for imports makes no folder", async () => {
  const { code, err } = await machine.resume("never");
  assert.is(code, 2);
  assert.match(err, /There is no import in .*never\. `importer run` starts one/);
  assert.not.ok(existsSync(join(machine.folder, "never")));
});

test("--limit brings so many with their parents, and is never called complete", async () => {
  await machine.empty();
  const { code, report } = await machine.report("limited", ["--choose", "lists=all", "--limit", "10"]);
  assert.is(report.state, "truncated");
  assert.is(report.reason?.code, "limit");
  assert.equal(report.differences, []);
  const issues = await machine.state();
  assert.ok(issues.length >= 10 && issues.length < 40, `${issues.length} issues`);
  const there = new Set(issues.map(({ issue }) => issue));
  for (const { parent } of issues) assert.ok(parent === null || there.has(parent));
  assert.equal(
    report.losses.filter(({ target, code }) => target === "parent" && code === "not-found"),
    [],
  );
  assert.ok(code === 0 || report.notBroughtTotal > 0);
  const text = await machine.resume("limited");
  assert.match(text.out, /: truncated \(limit\): Limited to 10 records and their parents\./);
  assert.not.match(text.out, /: complete/);
});

test.run();
