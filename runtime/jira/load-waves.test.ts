import { suite } from "uvu";
import * as assert from "uvu/assert";
import { createJiraRequestCheck } from "../../test/contract/jira-requests.ts";
import { skip } from "../../test/runner/skip.ts";
import { listOf, objectOf, textOf } from "./json.ts";
import { createMemoryLoadState, type MemoryLoadState } from "./testing/memory-load-state.ts";
import { adf, stageIssue, stagePart } from "./testing/stage.ts";
import { createTestSite, fileOf, type TestSite } from "./testing/test-site.ts";

const test = suite<{ site: TestSite; state: MemoryLoadState }>("jira load");
test.before.each(async (context) => {
  context.site = await createTestSite();
  context.state = createMemoryLoadState();
});
test.after.each(({ site }) => site.close());

async function readIssue(site: TestSite, key: string) {
  return objectOf(objectOf(await site.get(`/rest/api/3/issue/${key}?fields=*all&properties=*all`)).fields);
}

test("epics, standard issues and sub-tasks arrive with fields, status, parents and markers", async ({
  site,
  state,
}) => {
  stageIssue(state, "e1", { description: adf("An epic") }, { level: "epic" });
  stageIssue(
    state,
    "s1",
    {
      status: "In Review",
      priority: "High",
      due: "2026-02-03",
      labels: ["a", "b"],
      assignee: { email: "ada.lindqvist@example.com" },
    },
    { parent: "e1" },
  );
  stageIssue(state, "t1", { status: "Done" }, { level: "subtask", parent: "s1" });
  const summary = await site.load(state);
  assert.equal(
    state.all.map((entity) => [entity.record, entity.state]),
    [
      ["e1", "created"],
      ["s1", "created"],
      ["t1", "created"],
    ],
  );
  const [epic, standard, subtask] = state.all.map((entity) => entity.target!.key!);
  const read = await readIssue(site, standard!);
  assert.is(textOf(objectOf(read.status).name), "In Review");
  assert.is(textOf(objectOf(read.priority).name), "High");
  assert.is(textOf(objectOf(read.parent).key), epic);
  assert.is(read.duedate, "2026-02-03");
  assert.is(textOf(objectOf(read.assignee).displayName), "Ada Lindqvist");
  assert.equal(listOf(read.labels).slice(0, 2), ["a", "b"]);
  assert.is(textOf(objectOf((await readIssue(site, subtask!)).parent).key), standard);
  assert.equal(objectOf(summary.facts.verification).differences, []);
  assert.is(state.intents.length, 0);
});

test("120 issues take three bulk calls, and every request fits Jira's published contract", async ({
  site,
  state,
}) => {
  for (let index = 0; index < 120; index++)
    stageIssue(state, `r${index}`, { status: index % 2 === 0 ? "Done" : "To Do" });
  stagePart(state, "comment", "r0", "c1", {
    body: adf("Hello"),
    author: { name: "Ada Lovelace" },
    created: "2019-09-06T14:34:10Z",
  });
  stagePart(state, "worklog", "r0", "w1", { seconds: 3600, started: "2019-09-06T14:34:10Z" });
  stagePart(state, "link", "r0", "l1", {
    type: "Blocks",
    to: { entity: "issue", stream: "tasks", id: "r1" },
  });
  stagePart(state, "remote_link", "r0", "u1", { url: "https://example.com/1", title: "Source" });
  stagePart(state, "watcher", "r0", "p1", { person: { email: "dana.kim@example.com" } });
  site.files.set("https://files/a", () => fileOf(Buffer.from("hello")));
  stagePart(state, "attachment", "r0", "a1", { url: "https://files/a", name: "a.txt" });
  const summary = await site.load(state);
  assert.is(site.requests.filter((request) => request.url === "/rest/api/3/issue/bulk").length, 3);
  assert.is(state.all.filter((entity) => entity.state === "created").length, 126);
  assert.equal(objectOf(summary.facts.verification).differences, []);
  const specs = process.env.IMPORTER_SPECS;
  if (specs === undefined)
    return skip("IMPORTER_SPECS is not set: requests are not compared with Jira's contract");
  const check = createJiraRequestCheck(specs);
  assert.equal(site.requests.filter((request) => request.url.startsWith("/rest/")).flatMap(check), []);
});

test.run();
