import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { type Answer, paragraph, type SandboxFixture, sandboxFixture } from "../testing/sandbox-fixture.ts";

const test = suite<SandboxFixture>("what hangs on issues");

test.before.each(async (context) => {
  Object.assign(context, await sandboxFixture({ uploadLimit: 100_000 }));
});
test.after.each((context) => context.end());

async function upload(context: SandboxFixture, key: string, files: Record<string, Buffer>): Promise<Answer> {
  const form = new FormData();
  for (const [name, bytes] of Object.entries(files))
    form.append("file", new Blob([new Uint8Array(bytes)], { type: "image/png" }), name);
  const body = new Response(form);
  const response = await context.sandbox.app.inject({
    method: "POST",
    url: `/rest/api/3/issue/${key}/attachments`,
    headers: {
      ...context.authorization,
      "x-atlassian-token": "no-check",
      "content-type": body.headers.get("content-type")!,
    },
    payload: Buffer.from(await body.arrayBuffer()),
  });
  const shown = await context.call("GET", `/issue/${key}?fields=attachment`);
  return { ...shown, status: response.statusCode, text: response.body };
}

test("a file comes back byte for byte, under its name, and cannot run in a browser", async (context) => {
  const key = await context.create("Task");
  const bytes = Buffer.alloc(70_000, "sixteen letters ");
  const answer = await upload(context, key, { "скрин'шот.svg": bytes });
  assert.is(answer.status, 200);
  assert.is(answer.at("fields", "attachment", 0, "filename"), "скрин'шот.svg");
  const content = await context.call(
    "GET",
    `/attachment/content/${answer.textAt("fields", "attachment", 0, "id")}?redirect=false`,
  );
  assert.is(
    createHash("sha256").update(content.text).digest("hex"),
    createHash("sha256").update(bytes).digest("hex"),
  );
  assert.is(content.headers["x-content-type-options"], "nosniff");
  assert.match(String(content.headers["content-security-policy"]), /default-src 'none'; sandbox/);
});

test("a file over the limit is refused with 413 and leaves nothing behind", async (context) => {
  const key = await context.create("Task");
  const answer = await upload(context, key, {
    "small.png": Buffer.alloc(10),
    "big.png": Buffer.alloc(100_001),
  });
  assert.is(answer.status, 413);
  assert.match(answer.text, /'big\.png' exceeds its maximum permitted size of 100000 bytes/);
  assert.equal(answer.at("fields", "attachment"), []);
  assert.equal(readdirSync(join(context.directory, "attachments")), []);
});

test("comments come at most 100 a page, whatever is asked", async (context) => {
  const key = await context.create("Task");
  for (let index = 0; index < 103; index += 1)
    await context.call("POST", `/issue/${key}/comment`, { body: paragraph(`c${index}`) });
  const first = await context.call("GET", `/issue/${key}/comment?maxResults=1000`);
  assert.equal(
    [(first.at("comments") as unknown[]).length, first.at("maxResults"), first.at("total")],
    [100, 100, 103],
  );
  const second = await context.call("GET", `/issue/${key}/comment?startAt=100`);
  assert.equal((second.at("comments") as unknown[]).length, 3);
});

test("a link is read from both ends in its direction, and a second one like it makes nothing", async (context) => {
  const [blocker, blocked] = [await context.create("Task"), await context.create("Task")];
  const link = { type: { name: "Blocks" }, inwardIssue: { key: blocker }, outwardIssue: { key: blocked } };
  for (let turn = 0; turn < 2; turn += 1) {
    const answer = await context.call("POST", "/issueLink", link);
    assert.equal([answer.status, answer.text], [201, ""]);
  }
  assert.is((await context.open("GET", "/sandbox/counts")).at("links"), 1);
  const from = await context.call("GET", `/issue/${blocker}?fields=issuelinks`);
  assert.is(from.at("fields", "issuelinks", 0, "outwardIssue", "key"), blocked);
  const to = await context.call("GET", `/issue/${blocked}?fields=issuelinks`);
  assert.is(to.at("fields", "issuelinks", 0, "inwardIssue", "key"), blocker);
  assert.match((await context.open("GET", `/browse/${blocker}`)).text, /blocks<\/span>/);
  assert.match((await context.open("GET", `/browse/${blocked}`)).text, /is blocked by<\/span>/);
});

test("an issue with sub-tasks is deleted only together with them", async (context) => {
  const parent = await context.create("Task");
  const child = await context.create("Sub-task", { parent: { key: parent } });
  assert.match((await context.call("DELETE", `/issue/${parent}`)).textAt("errorMessages", 0), /has subtasks/);
  assert.is((await context.call("DELETE", `/issue/${parent}?deleteSubtasks=true`)).status, 204);
  assert.is((await context.call("GET", `/issue/${child}`)).status, 404);
  assert.is(await context.create("Task"), "DEMO-3", "a number is not given twice");
});

test("a done status brings a resolution and leaving it takes it away", async (context) => {
  const key = await context.create("Task");
  const resolution = async () =>
    (await context.call("GET", `/issue/${key}`)).at("fields", "resolution", "name");
  await context.call("POST", `/issue/${key}/transitions`, { transition: { id: "41" } });
  assert.is(await resolution(), "Done");
  await context.call("POST", `/issue/${key}/transitions`, { transition: { id: "11" } });
  assert.is(await resolution(), undefined);
});

test.run();
