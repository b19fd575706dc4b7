import { suite } from "uvu";
import * as assert from "uvu/assert";
import { paragraph, type SandboxFixture, sandboxFixture } from "../testing/sandbox-fixture.ts";

const test = suite<SandboxFixture>("the sandbox's pages");

test.before.each(async (context) => {
  Object.assign(context, await sandboxFixture());
});
test.after.each((context) => context.end());

test("the project list counts issues and leads to their list", async (context) => {
  await context.create("Task");
  const { text, headers } = await context.open("GET", "/");
  assert.match(text, /href="\/projects\/DEMO"/);
  assert.match(text, /1 issue</);
  assert.match(String(headers["content-security-policy"]), /default-src 'none'/);
});

test("the issue list shows 50 a page and filters by text or key", async (context) => {
  for (let index = 1; index <= 53; index += 1) await context.create("Task", { summary: `Number ${index}` });
  const first = await context.open("GET", "/projects/DEMO");
  assert.match(first.text, /1–50 of 53/);
  assert.not.match(first.text, /DEMO-51</);
  assert.match((await context.open("GET", "/projects/DEMO?page=2")).text, /DEMO-53</);
  assert.match((await context.open("GET", "/projects/DEMO?text=number+17")).text, /1–1 of 1/);
  assert.match((await context.open("GET", "/projects/DEMO?text=demo-20")).text, /Number 20/);
  assert.match((await context.open("GET", "/projects/DEMO?text=nothing+like+it")).text, /No summary holds/);
  assert.match((await context.open("GET", "/projects/EMPTY")).text, /Nothing has been imported/);
});

test("an issue shows its text, parent, sub-tasks, marker and comments, and runs nothing", async (context) => {
  const epic = await context.create("Epic", { summary: "The <b>epic</b>" });
  const body = {
    fields: context.fields("Task", {
      parent: { key: epic },
      description: paragraph("<script>alert(1)</script>"),
    }),
    properties: [{ key: "importer", value: { externalId: "x-17" } }],
  };
  const key = (await context.call("POST", "/issue", body)).textAt("key");
  const child = await context.create("Sub-task", { parent: { key }, labels: ["</li><script>"] });
  await context.call("POST", `/issue/${key}/comment`, { body: paragraph("A remark") });
  const { text } = await context.open("GET", `/browse/${key}`);
  for (const shown of [
    "x-17",
    "A remark",
    `/browse/${epic}`,
    `/browse/${child}`,
    "The &lt;b&gt;epic&lt;/b&gt;",
    "&lt;script&gt;alert(1)",
  ]) {
    assert.ok(text.includes(shown), shown);
  }
  assert.not.match(text + (await context.open("GET", `/browse/${child}`)).text, /<script/);
});

test("a key in lower case leads to the issue, an unknown one to a page that says so", async (context) => {
  const key = await context.create("Task");
  assert.is((await context.open("GET", `/browse/${key.toLowerCase()}`)).headers.location, `/browse/${key}`);
  const missing = await context.open("GET", "/browse/DEMO-99");
  assert.is(missing.status, 404);
  assert.match(missing.text, /There is no issue DEMO-99/);
});

test.run();
