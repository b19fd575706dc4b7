import { suite } from "uvu";
import * as assert from "uvu/assert";
import { createJiraRequestCheck } from "../../test/contract/jira-requests.ts";
import { skip } from "../../test/runner/skip.ts";
import { listOf, objectOf, textOf } from "./json.ts";
import { createMemoryLoadState, type MemoryLoadState } from "./testing/memory-load-state.ts";
import { stageIssue } from "./testing/stage.ts";
import { createTestSite, type TestSite } from "./testing/test-site.ts";

const projects = [
  {
    ...{ key: "DEMO", name: "Demo", versions: ["1.0"], components: ["Engine"] },
    sprints: [
      { name: "Past", state: "closed" as const },
      { name: "Now", state: "active" as const },
      { name: "Twice", state: "future" as const },
      { name: "twice", state: "future" as const },
    ],
  },
];
const test = suite<{ site: TestSite; state: MemoryLoadState }>(
  "versions, components, sprints and resolutions",
);
test.before.each(async (context) => {
  context.site = await createTestSite({ seed: { projects } });
  context.state = createMemoryLoadState();
});
test.after.each(({ site }) => site.close());

const find = (state: MemoryLoadState, record: string) =>
  state.all.find((entity) => entity.record === record)!;
const told = (state: MemoryLoadState, record: string): (readonly [string, string])[] =>
  find(state, record).losses.map(({ target, message }) => [target, message]);
const names = (value: unknown): unknown[] => listOf(value).map((entry) => objectOf(entry).name);
async function issueOf(site: TestSite, state: MemoryLoadState, record: string) {
  const { id } = find(state, record).target!;
  const issue = objectOf(await site.get(`/rest/api/3/issue/${id}?properties=*all&expand=names`));
  const fields = objectOf(issue.fields);
  const [sprint] = Object.entries(objectOf(issue.names)).find(([, name]) => name === "Sprint")!;
  return { fields, sprint: names(fields[sprint]), marker: objectOf(objectOf(issue.properties).importer) };
}
const posts = (site: TestSite, path: string): number =>
  site.requests.filter(({ method, url }) => method === "POST" && url === path).length;

test("those that the project has are found by name in any case", async ({ site, state }) => {
  stageIssue(state, "a", {
    components: ["ENGINE "],
    fix_versions: ["1.0", "1.0", " "],
    affects_versions: ["1.0"],
    sprint: "now",
  });
  await site.load(state);
  const { fields, sprint } = await issueOf(site, state, "a");
  assert.equal(
    [names(fields.components), names(fields.fixVersions), names(fields.versions), sprint],
    [["Engine"], ["1.0"], ["1.0"], ["Now"]],
  );
  assert.equal(told(state, "a"), []);
});

test("without leave to make them each is a loss with its name, and nothing is made", async ({
  site,
  state,
}) => {
  stageIssue(state, "a", { components: ["Mast"], fix_versions: ["1.0", "2.0"], sprint: "Next" });
  await site.load(state);
  assert.equal(told(state, "a"), [
    ["components", "'Mast' could not be set: DEMO has no such component."],
    ["fix_versions", "'2.0' could not be set: DEMO has no such version."],
    [
      "sprint",
      "The issue could not be put into the sprint 'Next': no board of DEMO has it. The marker keeps its name.",
    ],
  ]);
  const { fields, marker } = await issueOf(site, state, "a");
  assert.equal(names(fields.fixVersions), ["1.0"]);
  assert.is(marker.sprint, "Next");
  assert.is(posts(site, "/rest/api/3/version") + posts(site, "/rest/agile/1.0/sprint"), 0);
});

test("with leave each is made once, whoever names it first", async ({ site, state }) => {
  for (let at = 0; at < 130; at++)
    stageIssue(state, `r${at}`, {
      components: ["Mast"],
      fix_versions: [at % 2 === 0 ? "2.0" : "2.0 "],
      affects_versions: ["1.5", "2.0"],
      sprint: ["Past", "Next"],
    });
  const summary = await site.load(state, { createFields: true });
  assert.equal(
    state.all.flatMap((entity) => entity.losses),
    [],
  );
  const { fields, sprint } = await issueOf(site, state, "r99");
  assert.equal(
    [names(fields.components), names(fields.fixVersions), names(fields.versions).sort(), sprint],
    [["Mast"], ["2.0"], ["1.5", "2.0"], ["Next"]],
  );
  assert.is(posts(site, "/rest/api/3/version"), 2);
  assert.is(posts(site, "/rest/api/3/component"), 1);
  assert.is(posts(site, "/rest/agile/1.0/sprint"), 1);
  assert.equal([...listOf(summary.facts.namesMade)].sort(), [
    "component Mast",
    "sprint Next",
    "version 1.5",
    "version 2.0",
  ]);
});

for (const path of ["/rest/api/3/version", "/rest/api/3/component", "/rest/agile/1.0/sprint"]) {
  test(`an answer to ${path} that is lost makes no second one`, async ({ site, state }) => {
    await site.faults({ method: "POST", path, lose: "answer" });
    stageIssue(state, "a", { components: ["Mast"], fix_versions: ["2.0"], sprint: "Next" });
    await site.load(state, { createFields: true });
    assert.equal(told(state, "a"), []);
    const { fields, sprint } = await issueOf(site, state, "a");
    assert.equal(
      [names(fields.components), names(fields.fixVersions), sprint],
      [["Mast"], ["2.0"], ["Next"]],
    );
    assert.is(posts(site, path), 1);
  });
}

test("every request is one that Jira's contracts name", async ({ site, state }) => {
  const specs = process.env.IMPORTER_SPECS;
  if (specs === undefined) return skip("IMPORTER_SPECS is not set");
  stageIssue(
    state,
    "a",
    { components: ["Mast"], fix_versions: ["2.0"], sprint: "Next" },
    { custom: [{ name: "Hull", type: "text", value: "oak" }] },
  );
  await site.load(state, { createFields: true });
  assert.equal(told(state, "a"), []);
  const check = createJiraRequestCheck(specs);
  const asked = site.requests.filter(({ url }) => url.startsWith("/rest/"));
  assert.ok(asked.some(({ url }) => url.startsWith("/rest/agile/")));
  assert.equal(asked.flatMap(check), []);
});

test("closed sprints, two of one name and sub-tasks' sprints are told", async ({ site, state }) => {
  stageIssue(state, "closed", { sprint: "Past" });
  stageIssue(state, "two", { sprint: "Twice" });
  stageIssue(state, "sub", { sprint: "Now" }, { level: "subtask", parent: "closed" });
  await site.load(state, { createFields: true });
  const why = (record: string): string => JSON.stringify(told(state, record));
  assert.match(why("closed"), /it is closed, and Jira puts issues into open sprints only/);
  assert.match(why("two"), /2 open sprints have that name/);
  assert.match(why("sub"), /in the sprint of its parent/);
});

test("what Jira refuses to make is a loss with Jira's reason", async ({ site, state }) => {
  stageIssue(state, "a", { fix_versions: ["x".repeat(300)] });
  await site.load(state, { createFields: true });
  assert.is(find(state, "a").state, "created");
  assert.match(JSON.stringify(told(state, "a")), /making it was refused: .*too long/);
});

test("a resolution that cannot be set, and the source's key, are kept in the marker", async ({
  site,
  state,
}) => {
  const staged = stageIssue(state, "7", { resolution: "Won't Do", status: "Done" });
  Object.assign(staged.payload, { key: "OLD-7" });
  await site.load(state);
  assert.equal(
    find(state, "7").losses.map(({ code }) => code),
    ["resolution-not-settable"],
  );
  const { marker } = await issueOf(site, state, "7");
  assert.equal([marker.resolution, textOf(marker.source)], ["Won't Do", "OLD-7"]);
});

test.run();
