import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Fault } from "../sandbox/index.ts";
import { objectOf } from "./json.ts";
import { createMemoryLoadState, type MemoryLoadState } from "./testing/memory-load-state.ts";
import { adf, stageIssue, stagePart } from "./testing/stage.ts";
import { createTestSite, fileOf, type TestSite } from "./testing/test-site.ts";

const test = suite<{ site: TestSite; state: MemoryLoadState }>("lost answers");
test.before.each(async (context) => {
  context.site = await createTestSite();
  context.state = createMemoryLoadState();
});
test.after.each(({ site }) => site.close());

function stageAll(site: TestSite, state: MemoryLoadState): void {
  for (let index = 0; index < 60; index++) stageIssue(state, `r${index}`, { status: "Done" });
  for (let index = 0; index < 4; index++)
    stagePart(state, "comment", "r1", `c${index}`, { body: adf(`Comment ${index}`) });
  stagePart(state, "worklog", "r1", "w1", { seconds: 60, started: "2019-09-06T14:34:10Z" });
  stagePart(state, "link", "r1", "l1", {
    type: "Blocks",
    to: { entity: "issue", stream: "tasks", id: "r2" },
  });
  site.files.set("https://files/a", () => fileOf(Buffer.from("hello")));
  for (let index = 0; index < 3; index++)
    stagePart(state, "attachment", "r1", `a${index}`, { url: "https://files/a", name: "same.txt" });
}

const wanted = {
  issues: 60,
  comments: 4,
  worklogs: 1,
  links: 1,
  remoteLinks: 0,
  attachments: 3,
  watchers: 0,
};

const endpoints: Readonly<Record<string, string>> = {
  issues: "/rest/api/3/issue/bulk",
  comments: "/rest/api/3/issue/*/comment",
  worklogs: "/rest/api/3/issue/*/worklog",
  links: "/rest/api/3/issueLink",
  attachments: "/rest/api/3/issue/*/attachments",
};

const disturbances: Readonly<Record<string, Omit<Fault, "path">>> = {
  "an answer lost after the commit": { lose: "answer" },
  "a request lost before the commit": { lose: "request" },
  "truncated JSON": { truncate: true },
  "an HTML 502 before the commit": { status: 502 },
};

for (const [kind, path] of Object.entries(endpoints)) {
  for (const [name, fault] of Object.entries(disturbances)) {
    test(`${name} while sending ${kind}: nothing twice, nothing lost`, async ({ site, state }) => {
      stageAll(site, state);
      await site.faults({ method: "POST", path, ...fault, times: 2 });
      const summary = await site.load(state);
      assert.equal(await site.get("/sandbox/counts"), wanted);
      assert.ok(
        state.all.every((entity) => entity.state === "created"),
        JSON.stringify(state.all.filter((entity) => entity.state !== "created")),
      );
      assert.equal(objectOf(summary.facts.verification).differences, []);
      assert.is(state.intents.length, 0);
    });
  }
}

test("a create that is not found is repeated only after the consistency window", async ({ site, state }) => {
  stageIssue(state, "only");
  await site.faults({ method: "POST", path: endpoints.issues!, lose: "request" });
  await site.load(state, { consistencyWindowMs: 30_000 });
  assert.ok(site.slept.reduce((sum, ms) => sum + ms, 0) >= 30_000);
  assert.is(objectOf(await site.get("/sandbox/counts")).issues, 1);
});

test("an import killed at any call goes on where it stopped", async () => {
  for (const step of [
    "call:issue.bulk",
    "answer:issue.bulk",
    "answer:comment",
    "call:comment",
    "answer:worklog",
    "answer:link",
    "answer:attachment",
    "call:attachment",
  ]) {
    const site = await createTestSite();
    const state = createMemoryLoadState();
    try {
      stageAll(site, state);
      const killed = new Error("killed");
      let calls = 0;
      let threw: unknown;
      try {
        await site.load(state, {
          onStep: (name) => {
            if (name === step && ++calls >= 2) throw killed;
            if (calls >= 2) throw killed;
            if (name === step && (step.endsWith("worklog") || step.endsWith("link"))) {
              calls = 2;
              throw killed;
            }
          },
        });
      } catch (error) {
        threw = error;
      }
      assert.is(threw, killed, step);
      assert.ok(state.intents.length > 0, `${step} leaves an intent open`);
      const summary = await site.load(state);
      assert.equal(await site.get("/sandbox/counts"), wanted, step);
      assert.ok(
        state.all.every((entity) => entity.state === "created"),
        step,
      );
      assert.equal(objectOf(summary.facts.verification).differences, [], step);
    } finally {
      await site.close();
    }
  }
});

test("a killed run's last calls get time to end before their parts are looked for", async ({
  site,
  state,
}) => {
  stageAll(site, state);
  const killed = new Error("killed");
  let threw: unknown;
  try {
    await site.load(state, {
      onStep: (name) => {
        if (name === "answer:comment") throw killed;
      },
    });
  } catch (error) {
    threw = error;
  }
  assert.is(threw, killed);
  const before = site.slept.length;
  let waited: number | undefined;
  await site.load(state, {
    onStep: (name) => {
      if (name === "call:comment.list") waited ??= site.slept.slice(before).reduce((sum, ms) => sum + ms, 0);
    },
  });
  assert.is(waited, 5_000);
  assert.equal(await site.get("/sandbox/counts"), wanted);
});

test.run();
