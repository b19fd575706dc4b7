import { suite } from "uvu";
import * as assert from "uvu/assert";
import { ADF_LIMIT } from "../richtext/index.ts";
import { listOf, objectOf, textOf } from "./json.ts";
import { createMemoryLoadState, type MemoryLoadState } from "./testing/memory-load-state.ts";
import { adf, stageIssue, stagePart } from "./testing/stage.ts";
import { createTestSite, fileOf, type TestSite } from "./testing/test-site.ts";

const test = suite<{ site: TestSite; state: MemoryLoadState }>("what Jira cannot take");
test.before.each(async (context) => {
  context.site = await createTestSite();
  context.state = createMemoryLoadState();
});
test.after.each(({ site }) => site.close());

const find = (state: MemoryLoadState, record: string) =>
  state.all.find((entity) => entity.record === record)!;
const losses = (state: MemoryLoadState, record: string): (readonly [string, string])[] =>
  find(state, record).losses.map(({ code, target }) => [code, target]);
async function fieldsOf(site: TestSite, state: MemoryLoadState, record: string) {
  return objectOf(objectOf(await site.get(`/rest/api/3/issue/${find(state, record).target!.id}`)).fields);
}

test("people are matched by account, e-mail, then by a name only one has, and never guessed", async ({
  site,
  state,
}) => {
  stageIssue(state, "email", { assignee: { email: "ADA.lindqvist@example.com", name: "Somebody" } });
  stageIssue(state, "account", { assignee: { id: "5b10a2844c20165700ede210", name: "Alex Morgan" } });
  stageIssue(state, "name", { assignee: { name: "farah nazari", email: "unknown@example.com" } });
  stageIssue(state, "two", { assignee: { name: "Alex Morgan" } });
  stageIssue(state, "nobody", { assignee: { name: "Nobody Known" }, reporter: { id: "42" } });
  await site.load(state);
  const assignee = async (record: string) =>
    objectOf((await fieldsOf(site, state, record)).assignee).displayName;
  assert.is(await assignee("email"), "Ada Lindqvist");
  assert.is(await assignee("account"), "Ada Lindqvist");
  assert.is(await assignee("name"), "Farah Nazari");
  assert.is(await assignee("two"), undefined);
  assert.equal(losses(state, "two"), [["person-ambiguous", "assignee"]]);
  assert.equal(losses(state, "nobody"), [
    ["person-not-found", "assignee"],
    ["person-not-found", "reporter"],
  ]);
});

test("names that the project lacks become its defaults, each with a loss", async ({ site, state }) => {
  stageIssue(
    state,
    "a",
    { status: "Parked", priority: "Huge", type: "Riddle" },
    {
      custom: [
        { name: "Shoe Size", type: "number", value: 43 },
        { name: "Story Points", type: "number", value: "8" },
      ],
    },
  );
  await site.load(state);
  assert.equal(
    losses(state, "a")
      .map(([code]) => code)
      .sort(),
    ["field-not-in-project", "priority-not-in-project", "status-not-in-project", "type-not-in-project"],
  );
  assert.match(find(state, "a").losses.find((loss) => loss.code === "field-not-in-project")!.message, /43/);
  assert.is(objectOf((await fieldsOf(site, state, "a")).issuetype).name, "Task");
});

test("fields that are missing are made when that is allowed, once", async ({ site, state }) => {
  for (let index = 0; index < 120; index++)
    stageIssue(
      state,
      `r${index}`,
      {},
      {
        custom: [
          { name: "Shoe Size", type: "number", value: index },
          { name: "Colour", type: "option", value: index % 2 === 0 ? "red" : "blue" },
        ],
      },
    );
  const summary = await site.load(state, { createFields: true });
  assert.ok(
    state.all.every((entity) => entity.losses.length === 0),
    JSON.stringify(state.all.find((entity) => entity.losses.length > 0)?.losses),
  );
  assert.equal(summary.facts.fieldsMade, ["Shoe Size", "Colour"]);
  assert.is(
    site.requests.filter((request) => request.method === "POST" && request.url === "/rest/api/3/field")
      .length,
    2,
  );
  const names = objectOf(
    objectOf(await site.get(`/rest/api/3/issue/${find(state, "r7").target!.id}?expand=names`)).fields,
  );
  assert.ok(Object.values(names).includes(7));
});

test("an element that Jira refuses is rejected with its reason, the others of the call are created", async ({
  site,
  state,
}) => {
  for (let index = 0; index < 10; index++)
    stageIssue(state, `r${index}`, index === 4 ? { due: "not a date" } : index === 7 ? { summary: " " } : {});
  stagePart(state, "comment", "r4", "c1", { body: adf("Lost with its issue") });
  await site.load(state);
  const rejected = state.all.filter((entity) => entity.state === "rejected");
  assert.equal(
    rejected.map((entity) => entity.record),
    ["r4", "r7", "c1"],
  );
  assert.match(rejected[0]!.reason!.message, /due: /);
  assert.match(rejected[1]!.reason!.message, /summary: /);
  assert.is(rejected[2]!.reason!.code, "issue-not-imported");
  for (const entity of state.all.filter((candidate) => candidate.state === "created")) {
    assert.is((await fieldsOf(site, state, entity.record)).summary, `Task ${entity.record}`);
  }
});

test("a parent that was not imported costs the parent, not the issue", async ({ site, state }) => {
  stageIssue(state, "bad", { due: "not a date" });
  stageIssue(state, "child", {}, { level: "subtask", parent: "bad" });
  await site.load(state);
  assert.is(find(state, "child").state, "created");
  assert.equal(losses(state, "child"), [["parent-not-imported", "parent"]]);
  assert.is(objectOf((await fieldsOf(site, state, "child")).issuetype).name, "Task");
});

test("texts longer than Jira takes are divided, not cut", async ({ site, state }) => {
  const paragraphs = Array.from(
    { length: 900 },
    (_, index) => `Paragraph ${index} ${"word ".repeat(8).trim()}`,
  );
  stageIssue(state, "long", { description: adf(...paragraphs) });
  stagePart(state, "comment", "long", "c1", {
    body: adf(...paragraphs),
    author: { name: "Ada Lovelace" },
    created: "2019-09-06T14:34:10.202Z",
  });
  const summary = await site.load(state);
  const fields = await fieldsOf(site, state, "long");
  const comments = listOf(
    objectOf(await site.get(`/rest/api/3/issue/${find(state, "long").target!.id}/comment`)).comments,
  ).map(objectOf);
  const everything = JSON.stringify(fields.description) + JSON.stringify(comments);
  for (const paragraph of paragraphs) assert.is(everything.split(`"${paragraph}"`).length - 1, 2, paragraph);
  for (const comment of comments) assert.ok(JSON.stringify(comment.body).length <= ADF_LIMIT);
  assert.match(JSON.stringify(comments[0]!.body), /Description, continued/);
  assert.match(JSON.stringify(comments.at(-1)!.body), /Ada Lovelace · 6 Sep 2019 14:34 UTC · part/);
  assert.equal(losses(state, "long"), []);
  assert.equal(objectOf(summary.facts.verification).differences, []);
});

test("files that the source does not give fail with the reason, the others arrive whole", async ({
  site,
  state,
}) => {
  stageIssue(state, "r");
  const bytes = Buffer.alloc(300_000, "x");
  site.files.set("https://files/good", () => fileOf(bytes));
  site.files.set("https://files/short", () => fileOf(bytes.subarray(1000), 200, bytes.length));
  site.files.set("https://files/long", () => fileOf(bytes, 200, 1000));
  let tries = 0;
  site.files.set("https://files/flaky", () => fileOf(bytes, ++tries === 1 ? 503 : 200));
  for (const name of ["good", "short", "long", "flaky", "gone"])
    stagePart(state, "attachment", "r", name, { url: `https://files/${name}`, name: `${name}.txt` });
  const summary = await site.load(state);
  assert.equal(
    state.all.slice(1).map((entity) => [entity.record, entity.state, entity.reason?.code]),
    [
      ["good", "created", undefined],
      ["short", "failed", "download-broke"],
      ["long", "failed", "download-broke"],
      ["flaky", "created", undefined],
      ["gone", "failed", "gone-at-source"],
    ],
  );
  assert.is(objectOf(await site.get("/sandbox/counts")).attachments, 2);
  assert.equal(objectOf(summary.facts.verification).differences, []);
});

test("what comes in place of a file, by its size, is asked for again and never taken for it", async ({
  site,
  state,
}) => {
  stageIssue(state, "r");
  const bytes = Buffer.alloc(5000, "x");
  const page = Buffer.from("<html>Sign in</html>");
  let tries = 0;
  site.files.set("https://files/once", () => fileOf(++tries === 1 ? page : bytes));
  site.files.set("https://files/always", () => fileOf(page));
  for (const name of ["once", "always"])
    stagePart(state, "attachment", "r", name, {
      url: `https://files/${name}`,
      name: `${name}.png`,
      size: bytes.length,
    });
  await site.load(state);
  assert.is(find(state, "once").state, "created");
  assert.is(find(state, "always").reason?.code, "size-differs");
  assert.match(find(state, "always").reason!.message, /20 bytes come and the record says 5000/);
  assert.is(objectOf(await site.get("/sandbox/counts")).attachments, 1);
});

test("a source that cannot be reached stops the import, and its files arrive later", async ({
  site,
  state,
}) => {
  stageIssue(state, "r");
  let dead = true;
  site.files.set("https://files/a", () => {
    if (dead) throw Object.assign(new Error("The file's host did not answer."), { code: "no-answer" });
    return fileOf(Buffer.from("there"));
  });
  stagePart(state, "attachment", "r", "a", { url: "https://files/a", name: "a.txt" });
  const stopped = await site.load(state).then(
    () => "",
    (error: Error) => error.message,
  );
  assert.match(stopped, /host did not answer/);
  assert.is(find(state, "a").state, "staged");
  dead = false;
  await site.load(state);
  assert.is(find(state, "a").state, "created");
});

test("a file over the target's limit is refused before it is sent", async () => {
  const site = await createTestSite({ uploadLimit: 1000 });
  try {
    const state = createMemoryLoadState();
    stageIssue(state, "r");
    site.files.set("https://files/big", () => fileOf(Buffer.alloc(2000)));
    stagePart(state, "attachment", "r", "a", { url: "https://files/big", name: "big.bin" });
    await site.load(state);
    assert.match(find(state, "a").reason!.message, /2000 bytes and Jira takes 1000/);
    assert.is(site.requests.filter((request) => request.url.endsWith("/attachments")).length, 0);
  } finally {
    await site.close();
  }
});

test("links keep their direction; unknown types become Relates, a missing end is told", async ({
  site,
  state,
}) => {
  for (const record of ["a", "b"]) stageIssue(state, record);
  const to = (id: string) => ({ entity: "issue", stream: "tasks", id });
  stagePart(state, "link", "a", "l1", { type: "Blocks", to: to("b") });
  stagePart(state, "link", "b", "l2", { type: "is duplicated by", to: to("a") });
  stagePart(state, "link", "a", "l3", { type: "Eats", to: to("b") });
  stagePart(state, "link", "a", "l4", { type: "Blocks", to: to("elsewhere") });
  await site.load(state);
  const links = listOf((await fieldsOf(site, state, "a")).issuelinks).map(objectOf);
  const seen = links
    .map((link) => [textOf(objectOf(link.type).name), link.outwardIssue === undefined ? "from b" : "to b"])
    .sort();
  assert.equal(seen, [
    ["Blocks", "to b"],
    ["Duplicate", "to b"],
    ["Relates", "to b"],
  ]);
  assert.equal(losses(state, "l3"), [["link-type-not-in-jira", "links/type"]]);
  assert.is(find(state, "l4").reason?.code, "link-target-not-imported");
});

test.run();
