import { suite } from "uvu";
import * as assert from "uvu/assert";
import { paragraph, type SandboxFixture, sandboxFixture } from "../testing/sandbox-fixture.ts";

interface Context extends SandboxFixture {
  clock: { at: number };
}

const start = Date.UTC(2026, 0, 5, 12);
const test = suite<Context>("search");

test.before.each(async (context) => {
  const clock = { at: start };
  const seed = {
    fields: [
      { name: "External ID", type: "readonlyfield" },
      { name: "Reference", type: "textfield", exact: true },
      { name: "Points", type: "float" },
    ],
  };
  Object.assign(
    context,
    { clock },
    await sandboxFixture({ clock: { now: () => clock.at }, searchLagMs: 2000, seed }),
  );
});
test.after.each((context) => context.end());

async function find(context: Context, jql: string): Promise<string[]> {
  const answer = await context.call("POST", "/search/jql", { jql, fields: ["summary"], maxResults: 5000 });
  assert.is(answer.status, 200, answer.text);
  return (answer.at("issues") as { key: string }[]).map((issue) => issue.key);
}

test("an issue appears only when the lag after its commit has passed", async (context) => {
  const key = await context.create("Task");
  assert.equal(await find(context, "project = DEMO"), []);
  assert.is((await context.call("GET", `/issue/${key}`)).status, 200);
  context.clock.at += 1999;
  assert.equal(await find(context, "project = DEMO"), []);
  assert.is(
    (await context.call("POST", "/search/approximate-count", { jql: "project = DEMO" })).at("count"),
    0,
  );
  context.clock.at += 1;
  assert.equal(await find(context, "project = DEMO"), [key]);
  assert.is(
    (await context.call("POST", "/search/approximate-count", { jql: "project = DEMO" })).at("count"),
    1,
  );
});

test("an id to reconcile is found at once", async (context) => {
  const created = await context.call("POST", "/issue", { fields: context.fields("Task") });
  const body = { jql: "project = DEMO", reconcileIssues: [Number(created.textAt("id"))] };
  const answer = await context.call("POST", "/search/jql", body);
  assert.equal(answer.at("issues"), [{ id: created.textAt("id") }]);
});

test("without a list of fields an issue is its id and nothing else", async (context) => {
  await context.create("Task");
  context.clock.at += 5000;
  const answer = await context.call("GET", "/search/jql?jql=project%3DDEMO");
  assert.equal(answer.body, { issues: [{ id: "10000" }], isLast: true });
});

test("pages are walked by token, each issue once, though issues arrive meanwhile", async (context) => {
  for (let index = 0; index < 7; index += 1) await context.create("Task");
  context.clock.at += 5000;
  const seen: string[] = [];
  let nextPageToken: unknown;
  do {
    const answer = await context.call("POST", "/search/jql", {
      jql: "project = DEMO ORDER BY key ASC",
      fields: ["summary"],
      maxResults: 3,
      ...(nextPageToken === undefined ? {} : { nextPageToken }),
    });
    seen.push(...(answer.at("issues") as { key: string }[]).map((issue) => issue.key));
    nextPageToken = answer.at("nextPageToken");
    assert.is(answer.at("isLast"), nextPageToken === undefined);
    await context.create("Bug");
  } while (nextPageToken !== undefined);
  assert.equal(seen, ["DEMO-1", "DEMO-2", "DEMO-3", "DEMO-4", "DEMO-5", "DEMO-6", "DEMO-7"]);
});

test("a token of another query is refused", async (context) => {
  for (let index = 0; index < 2; index += 1) await context.create("Task");
  context.clock.at += 5000;
  const first = await context.call("POST", "/search/jql", { jql: "project = DEMO", maxResults: 1 });
  const body = { jql: "project = EMPTY", nextPageToken: first.at("nextPageToken") };
  assert.is((await context.call("POST", "/search/jql", body)).status, 400);
  assert.is(
    (await context.call("POST", "/search/jql", { jql: "project = DEMO", nextPageToken: "guess" })).status,
    400,
  );
});

test("clauses find what they name", async (context) => {
  const fields = (await context.call("GET", "/field")).body as { id: string; name: string }[];
  const id = (name: string) => fields.find((field) => field.name === name)?.id ?? "";
  const epic = await context.create("Epic", { labels: ["import-1", "x"] });
  context.clock.at += 60_000;
  const story = await context.create("Story", {
    parent: { key: epic },
    summary: "Pay with a saved card",
    description: paragraph("Words about checkout"),
    labels: ["import-1"],
    [id("External ID")]: "86c1-abc",
    [id("Reference")]: "A 17",
    [id("Points")]: 3,
  });
  context.clock.at += 60_000;
  const table: [jql: string, found: string[]][] = [
    ["project = DEMO ORDER BY created", [epic, story]],
    ['project = "Demo" ORDER BY key DESC', [story, epic]],
    [`key in (${epic}, ${story}) ORDER BY key`, [epic, story]],
    [`key = ${story.toLowerCase()}`, [story]],
    [`key > ${epic}`, [story]],
    ['labels = "import-1" AND labels = x', [epic]],
    ["labels in (x, y)", [epic]],
    ["project = DEMO AND labels != x", [story]],
    [`parent = ${epic}`, [story]],
    ["project = DEMO AND parent is EMPTY", [epic]],
    ["issuetype = Story OR issuetype = Bug", [story]],
    ["project = DEMO AND NOT (issuetype = Story)", [epic]],
    ['summary ~ "saved pay"', [story]],
    ['summary ~ "sav*"', [story]],
    ['summary ~ "sav"', []],
    ["description ~ checkout", [story]],
    ['"External ID" ~ "86c1-abc"', [story]],
    [`cf[${id("External ID").slice(12)}] ~ "86c1"`, [story]],
    ['"External ID" ~ "\\"86c1-abc\\""', [story]],
    ['"External ID" ~ "\\"abc 86c1\\""', []],
    ['project = DEMO AND "External ID" !~ abc', [epic]],
    ['Reference = "A 17"', [story]],
    ["Points = 3", [story]],
    ['project = DEMO AND created >= "2026-01-05 12:01"', [story]],
    ["project = DEMO AND created < -1m", [epic]],
  ];
  for (const [jql, found] of table) {
    assert.equal(await find(context, jql), found, jql);
  }
});

test("what Jira refuses is refused with its words", async (context) => {
  const table: [jql: string, message: RegExp][] = [
    ["", /^Unbounded JQL queries are not allowed here\./],
    ["ORDER BY created DESC", /^Unbounded JQL/],
    [
      "issue.property[importer].externalId = x",
      /Field 'issue\.property\[importer\]\.externalId' does not exist/,
    ],
    ["severity = high", /^Field 'severity' does not exist or you do not have permission to view it\.$/],
    ["project = NONE", /^The value 'NONE' does not exist for the field 'project'\.$/],
    ["key = DEMO-77", /^An issue with key 'DEMO-77' does not exist for field 'key'\.$/],
    ['"External ID" = "86c1"', /operator '=' is not supported by the 'External ID' field/],
    ["created >= -90s", /^Date value '-90s' for field 'created' is invalid\./],
    ["project", /Expecting operator/],
    [
      "project = DEMO labels = x",
      /Expecting either 'OR' or 'AND' but got 'labels'\. \(line 1, character 16\)/,
    ],
    ['project = "DEMO', /has not been completed/],
    ["project = DEMO ORDER BY severity", /Not able to sort using field 'severity'/],
  ];
  for (const [jql, message] of table) {
    const answer = await context.call("POST", "/search/jql", { jql });
    assert.is(answer.status, 400, jql);
    assert.equal(answer.at("errors"), {});
    assert.match(answer.textAt("errorMessages", 0), message);
  }
});

test("changed labels are found under their new name only", async (context) => {
  const key = await context.create("Task", { labels: ["old"] });
  context.clock.at += 5000;
  await context.call("PUT", `/issue/${key}`, { update: { labels: [{ remove: "old" }, { add: "new" }] } });
  assert.equal(await find(context, "labels = new"), [key]);
  assert.equal(await find(context, "labels = old"), []);
  await context.call("DELETE", `/issue/${key}`);
  assert.equal(await find(context, "labels = new"), []);
});

test.run();
