import { suite } from "uvu";
import * as assert from "uvu/assert";
import { objectOf } from "./json.ts";
import { createMemoryLoadState, type MemoryLoadState } from "./testing/memory-load-state.ts";
import { adf, stageIssue, stagePart } from "./testing/stage.ts";
import { createTestSite, type TestSite } from "./testing/test-site.ts";

const test = suite<{ site: TestSite; state: MemoryLoadState }>("jira faults");
test.before.each(async (context) => {
  context.site = await createTestSite();
  context.state = createMemoryLoadState();
});
test.after.each(({ site }) => site.close());

for (const reason of ["jira-quota-global-based", "jira-burst-based", "jira-per-issue-on-write"]) {
  test(`429 with ${reason} is waited for, as long as Jira says`, async ({ site, state }) => {
    stageIssue(state, "r");
    stagePart(state, "comment", "r", "c", { body: adf("Hello") });
    await site.faults({
      method: "POST",
      path: "/rest/api/3/issue/*/comment",
      status: 429,
      reason,
      retryAfter: 17,
    });
    const told: string[] = [];
    await site.load(state, { onWait: (why, wait) => told.push(`${why}, ${Math.floor(wait / 1000)} s`) });
    assert.ok(state.all.every((entity) => entity.state === "created"));
    assert.is(told.length, 1);
    assert.match(told[0]!, /^POST http:\S+\/comment was answered with 429, 17 s$/);
    assert.ok(
      site.slept.some((ms) => ms >= 17_000 && ms < 18_000),
      site.slept.join(),
    );
  });
}

test("an issue with many comments keeps under Jira's writes for one issue", async () => {
  const site = await createTestSite({ rateLimits: { perIssueWrites: true } });
  try {
    const state = createMemoryLoadState();
    stageIssue(state, "r");
    for (let index = 0; index < 130; index++)
      stagePart(state, "comment", "r", `c${index}`, { body: adf(`Comment ${index}`) });
    await site.load(state);
    assert.is(objectOf(await site.get("/sandbox/counts")).comments, 130);
    assert.is(
      site.requests.filter((request) => request.method === "POST" && request.url.endsWith("/comment")).length,
      130,
    );
  } finally {
    await site.close();
  }
});

test("a target that stops answering stops the import with its state kept, and resume finishes", async ({
  site,
  state,
}) => {
  for (let index = 0; index < 120; index++) stageIssue(state, `r${index}`);
  await site.faults({ path: "/rest/api/3/*", after: 25, times: 60, status: 503 });
  let code: unknown;
  try {
    await site.load(state);
  } catch (error) {
    code = (error as { code?: unknown }).code;
  }
  assert.is(code, "target-unavailable");
  await fetch(new URL("/sandbox/faults", site.address), { method: "DELETE" });
  await site.load(state);
  assert.is(objectOf(await site.get("/sandbox/counts")).issues, 120);
  assert.ok(state.all.every((entity) => entity.state === "created"));
});

test("a token that is withdrawn in the middle stops the import and keeps what was done", async ({
  site,
  state,
}) => {
  stageIssue(state, "r");
  await site.faults({ method: "POST", path: "/rest/api/3/issue/bulk", status: 401 });
  try {
    await site.load(state);
    assert.unreachable();
  } catch (error) {
    assert.is((error as { code?: unknown }).code, "target-unauthorized");
  }
  await site.load(state);
  assert.is(objectOf(await site.get("/sandbox/counts")).issues, 1);
});

test("an aborted import ends with the signal's reason and can go on", async ({ site, state }) => {
  for (let index = 0; index < 500; index++) stageIssue(state, `r${index}`);
  const abort = new AbortController();
  const reason = new Error("stopped by the user");
  const loader = site.loader({ onStep: (name) => name === "answer:issue.bulk" && abort.abort(reason) });
  try {
    await loader.load(state, () => undefined, abort.signal);
    assert.unreachable();
  } catch (error) {
    assert.is(error, reason);
  }
  await site.load(state);
  assert.is(objectOf(await site.get("/sandbox/counts")).issues, 500);
});

test.run();
