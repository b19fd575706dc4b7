import { once } from "node:events";
import { connect } from "node:net";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { defaultCredentials } from "../index.ts";
import { basic, type SandboxFixture, sandboxFixture } from "../testing/sandbox-fixture.ts";

const test = suite<SandboxFixture>("faults on demand");

test.before.each(async (context) => {
  Object.assign(context, await sandboxFixture());
});
test.after.each((context) => context.end());

const add = (context: SandboxFixture, ...faults: object[]) =>
  context.open("POST", "/sandbox/faults", { faults });
const create = (context: SandboxFixture) =>
  context.call("POST", "/issue", { fields: context.fields("Task") });
const issues = async (context: SandboxFixture) => (await context.open("GET", "/sandbox/counts")).at("issues");

/** What a client reads from a real connection until it ends. */
async function rawCreate(context: SandboxFixture): Promise<string> {
  const address = new URL(await context.sandbox.listen(0));
  const socket = connect(Number(address.port), address.hostname);
  const body = JSON.stringify({ fields: context.fields("Task") });
  socket.write(
    `POST /rest/api/3/issue HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: ${basic(defaultCredentials)}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
  let text = "";
  socket.on("data", (chunk) => {
    text += String(chunk);
  });
  socket.on("error", () => {
    // A destroyed connection may end in a reset; that it ended is what counts.
  });
  await once(socket, "close");
  return text;
}

test("429 carries Retry-After and its reason, as often as asked, and nothing is stored", async (context) => {
  await add(context, { method: "POST", path: "/rest/api/3/issue", status: 429, retryAfter: 7, times: 2 });
  for (let turn = 0; turn < 2; turn += 1) {
    const answer = await create(context);
    assert.is(answer.status, 429);
    assert.is(answer.headers["retry-after"], "7");
    assert.is(answer.headers["ratelimit-reason"], "jira-burst-based");
  }
  assert.is(await issues(context), 0);
  assert.is((await create(context)).status, 201);
});

test("a fault waits for the requests it shall let pass, and other paths do not count", async (context) => {
  await add(context, { path: "/rest/api/3/issue/*", after: 1, status: 500 });
  const key = await context.create("Task");
  assert.is((await context.call("GET", `/issue/${key}`)).status, 200);
  assert.is((await context.call("GET", "/field")).status, 200);
  assert.is((await context.call("GET", `/issue/${key}`)).status, 500);
  assert.is((await context.call("GET", `/issue/${key}`)).status, 200);
});

test("502 is an HTML page and 401 is Jira's", async (context) => {
  await add(context, { status: 502 }, { status: 401 });
  const page = await context.call("GET", "/myself");
  assert.is(page.status, 502);
  assert.match(page.text, /^<!DOCTYPE html>/);
  assert.is((await context.call("GET", "/myself")).status, 401);
  assert.is((await context.call("GET", "/myself")).status, 200);
});

test("a lost answer leaves the issue behind, a lost request does not", async (context) => {
  await add(context, { lose: "answer" });
  assert.is(await rawCreate(context), "");
  assert.is(await issues(context), 1);
});

test("a lost request does nothing", async (context) => {
  await add(context, { lose: "request" });
  assert.is(await rawCreate(context), "");
  assert.is(await issues(context), 0);
});

test("a truncated answer is half the JSON of work that was done", async (context) => {
  await add(context, { truncate: true });
  const response = await context.sandbox.app.inject({
    method: "POST",
    url: "/rest/api/3/issue",
    headers: context.authorization,
    payload: { fields: context.fields("Task") },
  });
  assert.is(response.statusCode, 201);
  assert.throws(() => JSON.parse(response.body));
  assert.is(await issues(context), 1);
});

test("waiting faults can be listed and cleared; wrong ones are refused by name", async (context) => {
  await add(context, { status: 500, times: 3 });
  assert.is((await context.open("GET", "/sandbox/faults")).at("faults", 0, "times"), 3);
  assert.is((await context.open("DELETE", "/sandbox/faults")).status, 204);
  assert.is((await context.call("GET", "/myself")).status, 200);
  assert.match(
    (await add(context, { stauts: 500 })).textAt("errorMessages", 0),
    /unknown member 'stauts'; known are/,
  );
  assert.match(
    (await add(context, { lose: "all" })).textAt("errorMessages", 0),
    /'lose' must be answer or request/,
  );
  assert.match(
    (await add(context, { crash: "before" })).textAt("errorMessages", 0),
    /cannot crash on demand/,
  );
});

test.run();
