import { suite } from "uvu";
import * as assert from "uvu/assert";
import { paragraph, sandboxFixture } from "../testing/sandbox-fixture.ts";

const test = suite("rate limits");

test("a burst over the endpoint's rate answers 429 until tokens have come back", async () => {
  let at = 1_000_000;
  const context = await sandboxFixture({ clock: { now: () => at }, rateLimits: { burst: { GET: 3 } } });
  const read = async (path: string) => (await context.call("GET", path)).status;
  assert.equal([await read("/myself"), await read("/myself"), await read("/myself")], [200, 200, 200]);
  const refused = await context.call("GET", "/myself");
  assert.is(refused.status, 429);
  assert.is(refused.headers["ratelimit-reason"], "jira-burst-based");
  assert.is(await read("/field"), 200, "another endpoint has its own bucket");
  at += 334;
  assert.is(await read("/myself"), 200);
  assert.is(await read("/myself"), 429);
  await context.end();
});

test("one issue takes 20 writes in 2 seconds and 100 in 30, others are not held up", async () => {
  let at = 1_000_000;
  const context = await sandboxFixture({ clock: { now: () => at }, rateLimits: { perIssueWrites: true } });
  const first = await context.create("Task");
  const second = await context.create("Task");
  const comment = (key: string) => context.call("POST", `/issue/${key}/comment`, { body: paragraph("x") });
  for (let count = 0; count < 100; count += 1) {
    if (count > 0 && count % 20 === 0) {
      const refused = await comment(first);
      assert.is(refused.status, 429);
      assert.is(refused.headers["ratelimit-reason"], "jira-per-issue-on-write");
      assert.is(refused.headers["retry-after"], "2");
      at += 2000;
    }
    assert.is((await comment(first)).status, 201);
  }
  assert.is((await comment(second)).status, 201);
  at += 2000;
  const refused = await comment(first);
  assert.is(refused.status, 429);
  assert.is(refused.headers["retry-after"], "20");
  at += 20_000;
  assert.is((await comment(first)).status, 201);
  await context.end();
});

test.run();
