import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Loss } from "../engine/mapping/result.ts";
import { listOf, objectOf } from "./json.ts";
import { putEstimates } from "./load/estimates.ts";
import { createMemoryLoadState, type MemoryLoadState } from "./testing/memory-load-state.ts";
import { stageIssue, stagePart } from "./testing/stage.ts";
import { createTestSite, type TestSite } from "./testing/test-site.ts";

const test = suite<{ site: TestSite; state: MemoryLoadState }>("people, links and times in Jira");
test.before.each(async (context) => {
  context.site = await createTestSite();
  context.state = createMemoryLoadState();
});
test.after.each(({ site }) => site.close());

const find = (state: MemoryLoadState, record: string) =>
  state.all.find((entity) => entity.record === record)!;
const issueOf = async (site: TestSite, state: MemoryLoadState, record: string) =>
  objectOf(await site.get(`/rest/api/3/issue/${find(state, record).target!.id}?properties=*all`));
const told = (state: MemoryLoadState, record: string): (readonly [string, string])[] =>
  find(state, record).losses.map(({ code, message }) => [code, message]);

test("watchers watch; one without an account is a loss and no failure", async ({ site, state }) => {
  stageIssue(state, "a");
  stagePart(state, "watcher", "a", "w1", { person: { email: "dana.kim@example.com" } });
  stagePart(state, "watcher", "a", "w2", { person: { id: "7", name: "Harbour Master" } });
  stagePart(state, "watcher", "a", "w3", { person: { email: "dana.kim@example.com", name: "Dana" } });
  await site.load(state);
  const { id, key } = find(state, "a").target!;
  const { watchers } = objectOf(await site.get(`/rest/api/3/issue/${id}/watchers`));
  const names = listOf(watchers).map((watcher) => objectOf(watcher).displayName);
  assert.is(names.filter((name) => name === "Dana Kim").length, 1);
  assert.equal(
    ["w1", "w2", "w3"].map((record) => find(state, record).state),
    ["created", "unchanged", "created"],
  );
  assert.equal(told(state, "w2"), [
    ["person-not-found", `Harbour Master has no account in Jira. They do not watch ${key}.`],
  ]);
});

test("people whom Jira does not know are told and kept in the marker, with the times of the source", async ({
  site,
  state,
}) => {
  stageIssue(state, "a", {
    assignee: { name: "Gone Fishing" },
    reporter: { id: "42" },
    created: "2019-09-06T14:34:10.202Z",
    updated: "2020-01-01T00:00:00.000Z",
    resolved: "2020-01-02T00:00:00.000Z",
  });
  await site.load(state);
  assert.equal(told(state, "a"), [
    ["person-not-found", "Gone Fishing has no account in Jira. Nobody is assigned."],
    ["person-not-found", "Person 42 has no account in Jira. The account that imports is the reporter."],
  ]);
  const marker = objectOf(objectOf((await issueOf(site, state, "a")).properties).importer);
  assert.equal(
    [marker.assignee, marker.reporter, marker.created, marker.updated, marker.resolved],
    [
      "Gone Fishing",
      "Person 42",
      "2019-09-06T14:34:10.202Z",
      "2020-01-01T00:00:00.000Z",
      "2020-01-02T00:00:00.000Z",
    ],
  );
});

test("estimates arrive in whole minutes; what is no length of time is told", async ({ site, state }) => {
  stageIssue(state, "a", { original_estimate: 8_640_000, remaining_estimate: "3600000" });
  stageIssue(state, "b", { original_estimate: 90_000 });
  stageIssue(state, "c", { original_estimate: -5 });
  stageIssue(state, "d", { original_estimate: 0 });
  await site.load(state);
  const tracking = async (record: string) =>
    objectOf(objectOf((await issueOf(site, state, record)).fields).timetracking);
  const { originalEstimateSeconds, remainingEstimateSeconds } = await tracking("a");
  assert.equal([originalEstimateSeconds, remainingEstimateSeconds], [8640, 3600]);
  assert.is((await tracking("b")).originalEstimateSeconds, 120);
  assert.is((await tracking("d")).originalEstimateSeconds, 0);
  assert.equal(told(state, "b"), [["rounded", "Jira takes whole minutes; 1m 30s became 2m."]]);
  assert.equal(told(state, "c"), [
    ["value-not-taken", "-5 is no length of time that Jira takes as an estimate."],
  ]);
  assert.equal(told(state, "d"), []);
});

test("where time is not tracked, or the create screen does not take it, the estimate is told", () => {
  const outcomes = [false, true].map((timeTracking) => {
    const fields: Record<string, unknown> = {};
    const losses: Loss[] = [];
    const type = { name: "Task", screen: new Map() };
    putEstimates(fields, type, { original_estimate: 9_000_000 }, timeTracking, losses);
    return [fields, losses.map(({ code, message }) => [code, message])];
  });
  assert.equal(outcomes, [
    [{}, [["time-tracking-off", "The site does not track time; the estimate was 2h 30m."]]],
    [
      {},
      [
        [
          "field-not-on-screen",
          "Time tracking is not on the create screen of Task; the estimate was 2h 30m.",
        ],
      ],
    ],
  ]);
});

test("a dependency from both ends: the one that is waited for blocks, seen from both issues", async ({
  site,
  state,
}) => {
  const to = (id: string) => ({ entity: "issue", stream: "tasks", id });
  for (const record of ["waits", "first"]) stageIssue(state, record);
  stagePart(state, "link", "waits", "l1", { type: "Blocks", direction: "inward", to: to("first") });
  stagePart(state, "link", "first", "l2", { type: "Blocks", direction: "outward", to: to("waits") });
  await site.load(state);
  const linksOf = async (record: string) =>
    listOf(objectOf((await issueOf(site, state, record)).fields).issuelinks).map(objectOf);
  const [seenFromFirst, ...more] = await linksOf("first");
  assert.is(more.length, 0, "one link");
  assert.is(objectOf(seenFromFirst?.type).outward, "blocks");
  assert.is(objectOf(seenFromFirst?.outwardIssue).key, find(state, "waits").target!.key);
  const [seenFromWaiting] = await linksOf("waits");
  assert.is(objectOf(seenFromWaiting?.type).inward, "is blocked by");
  assert.is(objectOf(seenFromWaiting?.inwardIssue).key, find(state, "first").target!.key);
});

test.run();
