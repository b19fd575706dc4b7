import { suite } from "uvu";
import * as assert from "uvu/assert";
import { accounts, assertWhole, factsOf } from "./facts.ts";
import { createGround, type Ground, planOf, sample } from "./ground.ts";
import type { Answer, Asked } from "./source-server.ts";

const test = suite("monday.com into Jira");
let ground: Ground | undefined;
test.after(() => ground?.close());

const own = (name: string): Answer => ({ body: sample(`monday/samples/${name}.json`) });
const sizes: Readonly<Record<string, number>> = { "hull.jpg": 481_233, "gr.pdf": 0 };

interface Variables {
  readonly page?: number;
  readonly state?: string;
  readonly board?: readonly string[];
  readonly items?: readonly string[];
}

function monday({ url, body }: Asked): Answer | undefined {
  if (url.host.endsWith("amazonaws.com"))
    return { body: Buffer.alloc(sizes[url.pathname.split("/").at(-1) ?? ""] ?? 1, "x") };
  const { query, variables } = body as { readonly query: string; readonly variables: Variables };
  const { page, state, items = [] } = variables;
  const first = items.includes("2900000001");
  if (query.includes("next_items_page(")) return own("items/next");
  if (query.includes("items_page")) return own("items/first");
  if (query.includes("boards(")) return own(page === 1 && state === "active" ? "boards/page" : "boards/end");
  if (query.includes("users(")) return own(page === 1 ? "users/page" : "users/end");
  if (query.includes("subitems")) return own(first ? "subitems/batch" : "subitems/none");
  if (query.includes("updates(")) return own(first && page === 1 ? "updates/batch" : "updates/none");
  return own(first ? "files/batch" : "files/none");
}

test("brings a board with sub-items, updates and replies, files and dependencies", async () => {
  ground = await createGround(monday);
  const { time } = ground;
  const report = await ground.run(planOf("monday"), {
    selection: { boards: ["1800000001"] },
    // The addresses of files are good for an hour.
    engine: { onStep: (step) => step === "phase:load" && time.advance(7_200_000) },
  });
  assertWhole(report);
  assert.equal(accounts(report), {
    issue: { mapped: 5, created: 5 },
    comment: { mapped: 2, created: 2 },
    attachment: { mapped: 2, created: 2 },
    link: { mapped: 6, created: 3, rejected: { "not-found": 3 } },
    worklog: { mapped: 3, created: 3 },
    remote_link: { mapped: 5, created: 5 },
  });
  assert.equal(await factsOf(ground), {
    "Renew the licence 📜": { type: "Task", status: "Done", labels: ["Später", "needs-permit", "港"] },
    "Paint the hull": {
      type: "Task",
      status: "In Progress",
      labels: ["This-season", "needs-permit", "港"],
      comments: 2,
      attachments: ["Größen.pdf 0", "hull.jpg 481233"],
    },
    "Take the mast down": {
      type: "Sub-task",
      status: "In Progress",
      parent: "Paint the hull",
      labels: ["Subitems", "needs-permit", "港"],
    },
    "Untitled item": {
      type: "Task",
      status: "To Do",
      labels: ["This-season"],
      links: ["Blocks > Paint the hull", "Blocks > Renew the licence 📜", "Blocks > Take the mast down"],
    },
    "Größe prüfen": { type: "Sub-task", status: "To Do", parent: "Paint the hull", labels: ["Subitems"] },
  });
});

test.run();
