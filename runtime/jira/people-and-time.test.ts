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

test("whoever a file names is found by account, address, name or login, whichever the text is", async ({
  site,
  state,
}) => {
  const cases: readonly [record: string, person: Record<string, string>, found: string | undefined][] = [
    ["account as name", { name: "5b10a2844c20165700ede210" }, "Ada Lindqvist"],
    ["address as id", { id: "DANA.kim@example.com" }, "Dana Kim"],
    ["name as id", { id: "Noa Levi" }, "Noa Levi"],
    ["login as id", { id: "mei.tanaka" }, "Mei Tanaka"],
    ["login as name", { name: "Pavel.Novak " }, "Pavel Novak"],
    ["login of another address", { name: "pavel.novak", email: "pavel.novak@elsewhere.example" }, undefined],
    ["login of a hidden address", { name: "farah.nazari" }, undefined],
    ["two of one name", { id: "Alex Morgan" }, undefined],
  ];
  for (const [record, assignee] of cases) stageIssue(state, record, { assignee });
  await site.load(state);
  for (const [record, , found] of cases) {
    const fields = objectOf((await issueOf(site, state, record)).fields);
    assert.is(objectOf(fields.assignee).displayName, found, record);
    assert.is(find(state, record).losses.length, found === undefined ? 1 : 0, record);
  }
});

test("ten thousand people cost no more calls than two", async () => {
  const users = Array.from({ length: 2_500 }, (_, at) => ({
    ...{ accountId: `account-${at}`, displayName: `Person ${at}`, emailAddress: `p${at}@example.com` },
  }));
  const calls: number[] = [];
  for (const issues of [1, 5_000]) {
    const site = await createTestSite({ seed: { users } });
    const state = createMemoryLoadState();
    for (let at = 0; at < issues; at++) {
      stageIssue(state, `r${at}`, {
        assignee: { name: `Person ${at}` },
        reporter: { email: `somebody.${at}@example.com` },
      });
    }
    await site.load(state);
    const assigned = state.all.filter(({ losses }) => !losses.some(({ target }) => target === "assignee"));
    assert.is(assigned.length, Math.min(issues, 2_500));
    calls.push(site.requests.filter(({ url }) => url.includes("/user")).length);
    await site.close();
  }
  assert.is(calls[1], calls[0]);
});

test("links of a site in another language are found by name or by either reading, in any case", async () => {
  const linkTypes = [
    { name: "Bloqueos", inward: "es bloqueado por", outward: "bloquea a" },
    { name: "Relaciones", inward: "relacionado con", outward: "relacionado con" },
    { name: "Problem/Incident", inward: "is caused by", outward: "causes" },
  ];
  const site = await createTestSite({ seed: { linkTypes } });
  const state = createMemoryLoadState();
  try {
    for (const record of ["a", "b", "c", "d", "e"]) stageIssue(state, record);
    const link = (record: string, type: string, to: string, direction?: string) =>
      stagePart(state, "link", record, `${record}-${to}`, {
        ...{ type, to: { entity: "issue", stream: "tasks", id: to } },
        ...(direction === undefined ? {} : { direction }),
      });
    link("a", "BLOQUEOS", "b", "outward");
    link("a", "Es bloqueado por", "c");
    link("a", "problem/incident ", "d", "inward");
    link("a", "Blocks", "e");
    await site.load(state);
    const fields = objectOf((await issueOf(site, state, "a")).fields);
    const seen = listOf(fields.issuelinks)
      .map(objectOf)
      .map((one) => [objectOf(one.type).name, one.outwardIssue === undefined ? "from" : "to"]);
    assert.equal(seen.slice(0, 3), [
      ["Bloqueos", "to"],
      ["Bloqueos", "from"],
      ["Problem/Incident", "from"],
    ]);
    assert.is(seen[3]?.[0], "Relaciones");
    assert.equal(told(state, "a-e"), [
      ["link-type-not-in-jira", "Jira has no link type 'Blocks'; the link became 'Relaciones'."],
    ]);
  } finally {
    await site.close();
  }
});

test.run();
