// timeout: 180s
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Fault as SourceFault } from "../../runtime/cassette/index.ts";
import type { ImportReport } from "../../runtime/engine/index.ts";
import type { Fault } from "../../runtime/sandbox/index.ts";
import { createMachine, fewLists, type IssueState, type Machine, secrets } from "./machine.ts";

const test = suite("faults while an import runs");
const few = ["--choose", fewLists];
let machine: Machine;
/** What an undisturbed run leaves behind. */
let wanted: readonly IssueState[];
let wantedReport: ImportReport;
let wantedCode: number;

test.before(async () => {
  machine = await createMachine();
  ({ report: wantedReport, code: wantedCode } = await machine.report("undisturbed", few));
  wanted = await machine.state();
});
test.after(() => machine.close());
test.before.each(() => machine.empty());

/** One short line for each issue that is not as wanted; the states themselves are too long to be read. */
function differences(found: readonly IssueState[]): string[] {
  const byKey = (states: readonly IssueState[]) =>
    new Map(states.map((state) => [state.properties.importer.key, state]));
  const [there, right] = [byKey(found), byKey(wanted)];
  const lines = found.length === there.size ? [] : ["an issue is there twice"];
  for (const key of new Set([...there.keys(), ...right.keys()])) {
    const [one, other] = [there.get(key), right.get(key)];
    if (one === undefined || other === undefined) lines.push(`${key} is ${one ? "too much" : "missing"}`);
    else
      for (const part of Object.keys(other) as (keyof IssueState)[]) {
        const [is, should] = [JSON.stringify(one[part]), JSON.stringify(other[part])];
        if (is !== should)
          lines.push(`${key} ${part}: ${is.slice(0, 300)} instead of ${should.slice(0, 300)}`);
      }
  }
  return lines;
}

/** Nothing lost, nothing twice: the same content, and the same accounts whichever way they were reached. */
function sameAs(report: ImportReport, state: readonly IssueState[]): void {
  assert.equal(differences(state), []);
  assert.is(report.state, "complete", report.reason?.message);
  assert.equal(report.differences, []);
  assert.equal(report.records, wantedReport.records);
  assert.equal(report.entities, wantedReport.entities);
}

const comments = "/rest/api/3/issue/*/comment";
const attachments = "/rest/api/3/issue/*/attachments";

/** What an import gets over by itself. */
const survived: readonly {
  readonly what: string;
  readonly source?: readonly SourceFault[];
  readonly jira?: readonly Fault[];
}[] = [
  {
    what: "a source that says 429, 500, and answers a proxy's page",
    source: [
      { kind: "rate_limited", reset_seconds: 1, match: { url: "/task/" } },
      { kind: "server_error", skip: 4 },
      { kind: "bad_gateway", match: { url: "/comment" } },
    ],
  },
  {
    what: "a source whose answers are cut or lost",
    source: [
      { kind: "truncated", match: { url: "/list/" } },
      { kind: "lost", after_bytes: 200, match: { url: "/comment" } },
      { kind: "lost", match: { url: "/space" } },
      { kind: "lost", after_bytes: 100, match: { url: "clickup-attachments" } },
    ],
  },
  {
    what: "a Jira that says 429, 500, 502 and cuts an answer",
    jira: [
      { status: 429, retryAfter: 1, path: "/rest/api/3/issue/bulk" },
      { status: 500, path: comments, method: "POST" },
      { status: 502, path: "/rest/api/3/issueLink" },
      { truncate: true, path: comments, method: "POST", after: 2 },
    ],
  },
  {
    what: "a create that Jira did, although its answer was lost",
    jira: [{ lose: "answer", path: "/rest/api/3/issue/bulk" }],
  },
  {
    what: "comments that Jira wrote, although the answers were lost",
    jira: [{ lose: "answer", path: comments, method: "POST", after: 1, times: 2 }],
  },
  {
    what: "an attachment that Jira took, although the answer was lost",
    jira: [{ lose: "answer", path: attachments, method: "POST" }],
  },
  {
    what: "a link that Jira made, although the answer was lost",
    jira: [{ lose: "answer", path: "/rest/api/3/issueLink" }],
  },
  {
    what: "calls that never reached Jira",
    jira: [
      { lose: "request", path: "/rest/api/3/issue/bulk" },
      { lose: "request", path: comments, method: "POST" },
      { lose: "request", path: attachments, method: "POST" },
    ],
  },
];

/** Most of the time goes by in waiting for the next try, so all of them run at once, each on its own machine. */
let survivals: readonly Promise<{ readonly report: ImportReport; readonly state: readonly IssueState[] }>[];
test.before(() => {
  survivals = survived.map(async ({ source = [], jira = [] }) => {
    const own = await createMachine();
    try {
      own.disturbSource(...source);
      await own.disturbJira(...jira);
      const { report } = await own.report("survived", few);
      return { report, state: await own.state() };
    } finally {
      await own.close();
    }
  });
  // A failure is told by its test; until then it must not end the process.
  for (const survival of survivals) survival.catch(() => undefined);
});

for (const [index, { what }] of survived.entries()) {
  test(`${what}: the same arrives as without`, async () => {
    const { report, state } = await survivals[index]!;
    sameAs(report, state);
  });
}

test("a source that refuses the token in the middle: paused, 3; resume with a new token finishes", async () => {
  machine.disturbSource({ kind: "unauthorised", skip: 30, count: 1000 });
  const paused = await machine.report("unauthorised", few);
  assert.is(paused.code, 3);
  assert.is(paused.report.state, "paused");
  assert.is(paused.report.reason?.code, "sign-in-again");
  await machine.calm();
  const { code, out, err } = await machine.resume("unauthorised", ["--json"], {
    env: { ...secrets, IMPORTER_SOURCE_TOKEN: "pk_42_RENEWED" },
  });
  assert.match(err, /started with another token/);
  const report = JSON.parse(out) as ImportReport;
  assert.is(code, wantedCode);
  assert.is(report.import, paused.report.import);
  sameAs(report, await machine.state());
  const again = await machine.resume("unauthorised", [], { env: {} });
  assert.is(again.code, wantedCode);
  assert.match(again.err, /^Nothing in \S+ has stopped\. This is what became of the newest import\.\n/);
  assert.match(again.out, `Import ${report.import} of clickup`);
});

test("a Jira that goes away and comes back soon: the same arrives as without", async () => {
  let restarted: Promise<void> | undefined;
  const { report } = await machine.report("short", few, {
    onError(text) {
      if (/^Loading issue/.test(text)) restarted ??= machine.stopJira().then(() => machine.startJira());
    },
  });
  assert.ok(restarted, "loading had begun");
  await restarted;
  sameAs(report, await machine.state());
});

test("a Jira that stays away: interrupted, 130; resume says so, and finishes when it is back", async () => {
  const interruption = new AbortController();
  let stopped: Promise<void> | undefined;
  const { code, report } = await machine.report("down", few, {
    signal: interruption.signal,
    onError(text) {
      if (/^Loading issue/.test(text))
        stopped ??= machine.stopJira().then(() => interruption.abort(new Error("interrupted")));
    },
  });
  assert.ok(stopped, "loading had begun");
  await stopped;
  assert.is(code, 130);
  assert.is(report.state, "paused");
  const early = await machine.resume("down");
  assert.is(early.code, 3);
  assert.match(early.err, /does not answer/);
  await machine.startJira();
  const { out: finished } = await machine.resume("down", ["--json"]);
  sameAs(JSON.parse(finished) as ImportReport, await machine.state());
});

test("Jira's token is withdrawn in the middle: paused, 3; resume with a good one finishes", async () => {
  await machine.disturbJira({ status: 401, path: comments, method: "POST", after: 3, times: 100 });
  const paused = await machine.run("withdrawn", few);
  assert.is(paused.code, 3);
  assert.match(paused.out, /paused \(target-unauthorized\)/);
  await machine.calm();
  const { out: finished } = await machine.resume("withdrawn", ["--json"]);
  sameAs(JSON.parse(finished) as ImportReport, await machine.state());
});

test.run();
