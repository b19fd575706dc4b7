import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readCassette } from "../../runtime/cassette/index.ts";
import type { EntityAccount, ImportReport, RecordAccount } from "../../runtime/engine/index.ts";
import { call, type Ended, start } from "./call.ts";
import { cassette, createMachine, type IssueState, type Machine, secrets } from "./machine.ts";

/** What the cassette's maker counted while it made the workspace. */
const expected = JSON.parse(readFileSync(join(cassette, "expected.json"), "utf8")) as {
  tasks: number;
  archived_tasks: number;
  comments: number;
  links: number;
  links_to_tasks_that_no_list_delivers: number;
  dependencies: number;
  dependencies_waiting_first: string[];
  comments_of_long_talks: Record<string, number>;
  checklists: number;
  watchers: number;
  estimated_milliseconds: number;
  attachments: number;
  attachments_that_are_gone: number;
  attachment_sha256: Record<string, string | null>;
  tasks_by_depth: Record<string, number>;
  tasks_with_parent_that_no_list_delivers: string[];
};

const test = suite("a whole import");
let machine: Machine;
let ended: Ended;
let report: ImportReport;
let issues: readonly IssueState[];
let asked: ReturnType<Machine["asked"]>;

test.before(async () => {
  machine = await createMachine();
  ended = await start(machine.args("whole", "--choose", "lists=all", "--json"), { env: secrets }).ended;
  report = JSON.parse(ended.out) as ImportReport;
  issues = await machine.state();
  asked = machine.asked();
});
test.after(() => machine.close());

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);
const records = (stream: string): RecordAccount => report.records.find((row) => row.stream === stream)!;
const entities = (kind: string): EntityAccount => report.entities.find((row) => row.kind === kind)!;

test("it is complete, and 1 says that something of the source could not be brought", () => {
  assert.is(report.state, "complete", report.reason?.message);
  assert.ok(report.notBroughtTotal > 0);
  assert.is(ended.code, 1);
});

test("both accounts add up, counted again from the report's own columns", () => {
  assert.equal(report.differences, []);
  for (const row of report.records) {
    const decided =
      row.mapped + row.context + row.notChosen + sum(row.skipped) + row.duplicate + sum(row.rejected);
    assert.is(decided, row.extracted, row.stream);
    assert.is(row.open, 0);
  }
  for (const row of report.entities) {
    const decided =
      row.created + row.updated + row.matched + row.unchanged + sum(row.rejected) + sum(row.failed);
    assert.is(decided, row.mapped, row.kind);
    assert.is(row.open, 0);
  }
});

test("every task that is not archived is an issue", async () => {
  assert.is(records("tasks").extracted, expected.tasks);
  assert.is(sum(records("tasks").skipped), expected.archived_tasks);
  assert.is(entities("issue").created, expected.tasks - expected.archived_tasks);
  assert.is(issues.length, expected.tasks - expected.archived_tasks);
  assert.is(new Set(issues.map(({ issue }) => issue)).size, issues.length);
});

test("every comment arrived or is named with its reason", async () => {
  const { extracted, mapped, rejected, skipped } = records("comments");
  assert.is(extracted, expected.comments);
  assert.is(mapped + sum(rejected) + sum(skipped), expected.comments);
  const arrived = issues.flatMap(({ comments }) => comments.map(({ properties }) => properties.importer));
  assert.is(new Set(arrived.map(({ key, part }) => `${key} ${part}`)).size, arrived.length);
  const whole = arrived.filter(({ key, part }) => key.includes("/comment/") && (part ?? 0) === 0);
  assert.is(whole.length, mapped + expected.checklists);
  assert.is((await machine.counts()).comments, arrived.length);
  const named = report.notBrought.filter(({ stream, kind }) => stream === "comments" && kind === undefined);
  assert.is(named.length, sum(rejected));
  for (const { record, message } of named) assert.ok(record !== undefined && message.length > 10);
});

test("the bytes of every attachment are in the sandbox, and the one that is gone is named", () => {
  const wanted = Object.values(expected.attachment_sha256).filter((hash) => hash !== null);
  assert.is(wanted.length, expected.attachments - expected.attachments_that_are_gone);
  assert.equal(
    issues
      .flatMap(({ attachments }) => attachments)
      .map(({ sha256 }) => sha256)
      .sort(),
    wanted.sort(),
  );
  assert.is(sum(entities("attachment").failed), expected.attachments_that_are_gone);
  const gone = report.notBrought.filter(({ kind }) => kind === "attachment");
  assert.equal(
    gone.map(({ code }) => code),
    ["gone-at-source"],
  );
  assert.match(gone[0]?.message ?? "", "deleted-by-retention.zip");
});

test("comments stand in the order in which they were written, although ClickUp lists the newest first", async () => {
  const ask = async (path: string, body?: object): Promise<unknown> => {
    const login = Buffer.from(`${secrets.IMPORTER_JIRA_EMAIL}:${secrets.IMPORTER_JIRA_TOKEN}`);
    const answer = await fetch(new URL(`/rest/api/3${path}`, machine.jira), {
      headers: { authorization: `Basic ${login.toString("base64")}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
    });
    return await answer.json();
  };
  const query = { jql: "project = DEMO", maxResults: 400, fields: ["comment"] };
  const found = (await ask("/search/jql", query)) as {
    issues: { key: string; fields: { comment: { total: number } } }[];
  };
  const talks = found.issues.filter(({ fields }) => fields.comment.total > 20);
  assert.is(talks.length, Object.keys(expected.comments_of_long_talks).length);
  for (const { key } of talks) {
    const page = (await ask(`/issue/${key}/comment?maxResults=100&expand=properties`)) as {
      comments: { properties: { value: { created: string; part?: number } }[] }[];
    };
    const written = page.comments.map(({ properties }) => {
      const { created, part = 0 } = properties[0]!.value;
      return `${created} ${String(part).padStart(3, "0")}`;
    });
    assert.ok(written.length > 20);
    assert.equal(written, [...written].sort(), key);
  }
});

test("everyone who watches a task and has an account watches the issue; the others are told", () => {
  const { mapped, created, unchanged, rejected, failed } = entities("watcher");
  assert.is(mapped, expected.watchers);
  assert.is(created + unchanged, mapped);
  assert.is(sum(rejected) + sum(failed), 0);
  const told = report.losses.filter(({ target }) => target === "watchers");
  assert.equal(
    told.map(({ code, count }) => [code, count]),
    [["person-not-found", unchanged]],
  );
});

test("every link is there once, although ClickUp names it from both ends", () => {
  const links = issues.flatMap(({ issue, links: own }) =>
    own.map(({ type, outward }) => `${type} ${[issue, outward].sort().join(" ")}`),
  );
  assert.is(
    links.length,
    expected.links - expected.links_to_tasks_that_no_list_delivers + expected.dependencies,
  );
  assert.is(new Set(links).size, links.length);
});

test("estimates arrive whole, in seconds", () => {
  const seconds = issues.map(({ fields }) => {
    const { originalEstimate = 0 } = (fields.timetracking ?? {}) as { originalEstimate?: number };
    return originalEstimate;
  });
  assert.is(
    seconds.reduce((total, one) => total + one, 0),
    expected.estimated_milliseconds / 1000,
  );
});

test("a task that waits is blocked by the one that it waits for", () => {
  const tasks = new Map(issues.map(({ issue, properties }) => [issue, properties.importer.id]));
  const waiting = issues.flatMap(({ issue, links: own }) =>
    own.flatMap(({ type, outward }) =>
      type === "Blocks" ? [`${tasks.get(outward)} ${tasks.get(issue)}`] : [],
    ),
  );
  assert.equal(waiting.sort(), expected.dependencies_waiting_first);
});

test("sub-tasks stand below their parents, those that are too deep below the nearest possible", async () => {
  const parents = new Map<string, string>();
  for (const { response } of (await readCassette(cassette)).exchanges) {
    const body = response.body !== undefined && "json" in response.body ? response.body.json : undefined;
    const { tasks = [] } = (body ?? {}) as { tasks?: { id: string; parent: string | null }[] };
    for (const { id, parent } of tasks) if (parent !== null) parents.set(id, parent);
  }
  const brought = new Map(issues.map(({ properties, issue }) => [properties.importer.id, issue]));
  /** The topmost task above one, as far as there is an issue for it. */
  const above = (id: string): string | undefined => {
    const parent = parents.get(id);
    return parent === undefined || !brought.has(parent) ? undefined : (above(parent) ?? parent);
  };
  const levels: Record<string, number> = {};
  for (const { properties, parent, type } of issues) {
    const { id } = properties.importer;
    const wanted = above(id);
    assert.is(parent, wanted === undefined ? null : (brought.get(wanted) ?? null), id);
    assert.is(type === "Sub-task", wanted !== undefined, id);
    let depth = 0;
    for (let up = parents.get(id); up !== undefined && brought.has(up); up = parents.get(up)) depth += 1;
    levels[depth] = (levels[depth] ?? 0) + 1;
  }
  const deep = (levels[2] ?? 0) + (levels[3] ?? 0);
  assert.is(deep, (expected.tasks_by_depth["2"] ?? 0) + (expected.tasks_by_depth["3"] ?? 0));
  const told = (code: string): number =>
    report.losses
      .filter((loss) => loss.code === code && loss.target === "parent")
      .reduce((total, { count }) => total + count, 0);
  assert.is(told("too-deep"), deep);
  assert.is(told("not-found"), expected.tasks_with_parent_that_no_list_delivers.length);
});

test("progress is told in lines on standard error; standard output is one JSON document", () => {
  assert.match(ended.out, /^\{\n[\s\S]*\n\}\n$/);
  const lines = ended.err.trimEnd().split("\n");
  for (const line of lines) assert.match(line, /^(Reading|Mapping|Loading|Finishing) \w+ +\d+/);
  assert.match(ended.err, /^Reading tasks +309/m);
  assert.match(ended.err, /^Loading issue +307 of 307 {2}100 %/m);
  assert.not.match(ended.err, "\r");
});

test("every request for the source went to the replay, the token to ClickUp's API only", () => {
  const hosts = new Set(asked.map(({ url }) => new URL(url).host));
  assert.equal([...hosts].sort(), ["api.clickup.com", "t9012088431.p.clickup-attachments.com"]);
  for (const { url, headers, method } of asked) {
    assert.is(method, "GET");
    const signed = Object.keys(headers).some((name) => /authorization|cookie/.test(name));
    assert.is(signed, new URL(url).host === "api.clickup.com", url);
    assert.is(headers["x-importer-original-url"], url);
  }
  assert.is(
    asked.filter(({ url }) => url.includes("clickup-attachments")).length,
    expected.attachments,
    "one request per attachment",
  );
  const urls = asked.map(({ url }) => url);
  assert.is(new Set(urls).size, urls.length, "nothing was asked twice");
});

test("no secret is printed, kept or sent to Jira's pages", () => {
  const hidden = [
    secrets.IMPORTER_SOURCE_TOKEN,
    secrets.IMPORTER_JIRA_TOKEN,
    Buffer.from(`${secrets.IMPORTER_JIRA_EMAIL}:${secrets.IMPORTER_JIRA_TOKEN}`).toString("base64"),
  ];
  const files = readdirSync(join(machine.folder, "whole"), { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile(),
  );
  assert.ok(files.length > 1, "there is state to look at");
  const texts = files.map((file) => readFileSync(join(file.parentPath, file.name)));
  for (const secret of hidden) {
    assert.not.ok(ended.out.includes(secret) || ended.err.includes(secret));
    for (const [index, text] of texts.entries()) assert.not.ok(text.includes(secret), files[index]?.name);
  }
});

test("report shows it again, by its id or as the newest", async () => {
  const data = ["--data", join(machine.folder, "whole")];
  const json = await call(["report", ...data, "--json"]);
  assert.is(json.code, 1);
  assert.is(json.err, "");
  const again = JSON.parse(json.out) as ImportReport;
  for (const part of [
    "import",
    "state",
    "records",
    "entities",
    "losses",
    "notBrought",
    "planHash",
  ] as const) {
    assert.equal(again[part], report[part], part);
  }
  const { code, out, err } = await call(["report", report.import, ...data]);
  assert.is(code, 1);
  assert.is(err, "");
  assert.match(out, `Import ${report.import} of clickup into ${new URL(machine.jira).host}/DEMO: complete\n`);
  assert.match(out, /\nRecords +extracted +mapped +context +not chosen +skipped +rejected\n/);
  assert.match(out, /\nissue +307 +307( +0)+\n/);
  assert.match(out, "\nBoth accounts add up: every record and every entity is in exactly one column.\n");
  assert.match(out, /\nNot brought\n {2}comments \d+: rejected \(required-missing\): /);
  const other = await call(["report", "nonesuch", ...data]);
  assert.is(other.code, 2);
  assert.match(other.err, "There is no import nonesuch");
});

test("resume of an import that is over gives its report and touches nothing", async () => {
  const before = await machine.counts();
  const { code, out } = await machine.resume("whole", ["--json"]);
  assert.is(code, 1);
  const again = JSON.parse(out) as ImportReport;
  assert.is(again.state, "complete");
  assert.equal(again.entities, report.entities);
  assert.equal(await machine.counts(), before);
  assert.equal(machine.asked(), []);
});

test.run();
