import { suite } from "uvu";
import * as assert from "uvu/assert";
import { accounts, assertWhole, factsOf } from "./facts.ts";
import { createGround, type Ground, planOf, sample } from "./ground.ts";
import type { Answer, Asked } from "./source-server.ts";

const test = suite("Trello into Jira");
let ground: Ground | undefined;
test.after(() => ground?.close());

const own = (name: string): Answer => ({ body: sample(`trello/samples/${name}.json`) });

function trello({ url }: Asked): Answer | undefined {
  const [, , kind, id = "", list, filter] = url.pathname.split("/");
  const further = url.searchParams.has("before");
  if (url.pathname.endsWith("/download/plan.pdf")) return { body: Buffer.alloc(48_211, "x") };
  if (kind === "members") return own("boards/all");
  if (kind === "boards" && list === "lists") return own("lists/harbour");
  if (kind === "boards" && list === "members") return own("members/harbour");
  if (kind === "boards" && list === "customFields") return own("fields/harbour");
  if (kind === "boards" && list === "cards") return own(filter === "open" ? "cards/open" : "cards/closed");
  if (list === "actions") return own(id.endsWith("7000001") && !further ? "actions/talk" : "actions/none");
  return undefined;
}

test("brings a board with cards, checklists, comments, files and links", async () => {
  ground = await createGround(trello);
  const report = await ground.run(planOf("trello"), {
    inputs: { key: "power-up" },
    selection: { boards: ["65f0a1b2c3d4e5f601000001"] },
  });
  assertWhole(report);
  assert.equal(accounts(report), {
    issue: { mapped: 3, created: 3 },
    comment: { mapped: 2, created: 2 },
    attachment: { mapped: 1, created: 1 },
    link: { mapped: 1, created: 1 },
    watcher: { mapped: 1, unchanged: 1 },
    remote_link: { mapped: 5, created: 5 },
  });
  assert.equal(await factsOf(ground), {
    "Book the brass band": {
      type: "Task",
      status: "In Progress",
      labels: ["Needs-permit", "Quiet", "yellow_dark"],
      comments: 2,
      attachments: ["plan.pdf 48211"],
      links: ["Relates > Build the stage 🎪"],
    },
    "Print the posters": { type: "Task", status: "Done", labels: ["archived"] },
    "Build the stage 🎪": { type: "Task", status: "To Do" },
  });
});

test.run();
