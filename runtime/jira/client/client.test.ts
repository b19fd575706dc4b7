import { suite } from "uvu";
import * as assert from "uvu/assert";
import { classifyAnswer } from "./answer.ts";
import { createConcurrency } from "./concurrency.ts";
import { createIssueWrites } from "./issue-writes.ts";
import { createPauses } from "./pauses.ts";
import { classifyFault } from "./transport-fault.ts";

const test = suite("jira client");
const reading = { idempotent: true, expects: "json" } as const;
const creating = { idempotent: false, expects: "json" } as const;
const now = Date.UTC(2026, 0, 5);
const kind = (status: number, text: string, expectation: typeof reading | typeof creating, headers = {}) =>
  classifyAnswer({ status, headers, text }, expectation, now);

test("answers are classified by what they say of the call's effect", () => {
  const table = [
    [200, "{}", reading, "ok"],
    [201, '{"issues":[', creating, "unknown"],
    [200, '{"issues":[', reading, "transient"],
    [200, "<html>Sign in</html>", reading, "transient"],
    [502, "<html>Bad gateway</html>", creating, "unknown"],
    [502, "<html>Bad gateway</html>", reading, "transient"],
    [500, "{}", creating, "unknown"],
    [401, "", creating, "unauthorized"],
    [403, "{}", creating, "forbidden"],
    [429, "{}", creating, "rate_limited"],
    [400, '{"errorMessages":[],"errors":{"summary":"too long"}}', creating, "refused"],
    [404, "{}", reading, "refused"],
    [413, "", creating, "refused"],
  ] as const;
  for (const [status, text, expectation, wanted] of table)
    assert.is(kind(status, text, expectation).kind, wanted, `${status} ${text}`);
});

test("the reason of a 429 says what waits, and the header how long", () => {
  const limited = (headers: Record<string, string>) => kind(429, "{}", creating, headers);
  assert.equal(limited({ "ratelimit-reason": "jira-quota-tenant-based", "retry-after": "90" }), {
    kind: "rate_limited",
    scope: "everything",
    afterMs: 90_000,
  });
  assert.equal(
    limited({
      "ratelimit-reason": "jira-per-issue-on-write",
      "x-ratelimit-reset": new Date(now + 5000).toISOString(),
    }),
    { kind: "rate_limited", scope: "issue", afterMs: 5000 },
  );
  assert.equal(limited({ "ratelimit-reason": "jira-burst-based" }), {
    kind: "rate_limited",
    scope: "endpoint",
    afterMs: undefined,
  });
});

test("a connection that was never made is no unknown outcome", () => {
  const fault = (code: string) => Object.assign(new Error(code), { code });
  assert.is(classifyFault(fault("ECONNREFUSED"), creating).kind, "transient");
  assert.is(classifyFault(fault("UND_ERR_CONNECT_TIMEOUT"), creating).kind, "transient");
  assert.is(classifyFault(fault("UND_ERR_SOCKET"), creating).kind, "unknown");
  assert.is(classifyFault(new TypeError("failed", { cause: fault("ECONNRESET") }), creating).kind, "unknown");
  assert.is(classifyFault(fault("ECONNRESET"), reading).kind, "transient");
});

test("a pause holds back what it is for and nothing else", () => {
  let time = 0;
  const pauses = createPauses(() => time);
  pauses.hold("issue", "comment", "DEMO-1", 1000);
  pauses.hold("endpoint", "issue.bulk", undefined, 2000);
  assert.is(pauses.waiting("comment", "DEMO-1"), 1000);
  assert.is(pauses.waiting("comment", "DEMO-2"), 0);
  assert.is(pauses.waiting("issue.bulk", undefined), 2000);
  pauses.hold("everything", "comment", "DEMO-2", 3000);
  assert.is(pauses.waiting("search", undefined), 3000);
  time = 3000;
  assert.is(pauses.waiting("issue.bulk", undefined), 0);
});

test("writes to one issue never exceed 20 in 2 s or 100 in 30 s", () => {
  let time = 0;
  const writes = createIssueWrites(() => time);
  const at: number[] = [];
  for (let index = 0; index < 250; index++) {
    time += writes.take("DEMO-1");
    at.push(time);
  }
  for (const [ms, most] of [
    [2000, 20],
    [30_000, 100],
  ] as const) {
    for (const [index, moment] of at.entries()) {
      const within = at.slice(index).filter((other) => other < moment + ms).length;
      assert.ok(within <= most, `${within} in ${ms} ms`);
    }
  }
  assert.is(writes.take("DEMO-2"), 0);
});

test("concurrency grows while all goes well and halves when the server pushes back", async () => {
  let time = 0;
  const lane = createConcurrency(16, () => time);
  assert.is(lane.limit, 4);
  for (let index = 0; index < 60; index++) (await lane.enter())("fine", 10);
  assert.ok(lane.limit > 8 && lane.limit <= 16, String(lane.limit));
  const before = lane.limit;
  const calls = await Promise.all(Array.from({ length: 4 }, () => lane.enter()));
  time += 5000;
  for (const leave of calls) leave("pushed_back", 10);
  assert.is(lane.limit, Math.floor(before / 2), "one decrease for one round");
});

test.run();
