import { suite } from "uvu";
import * as assert from "uvu/assert";
import { accounts, assertWhole, factsOf } from "./facts.ts";
import { createGround, type Ground, planOf, sample } from "./ground.ts";
import type { Answer, Asked } from "./source-server.ts";

const test = suite("Linear into Jira");
let ground: Ground | undefined;
test.after(() => ground?.close());

const own = (name: string): Answer => ({ body: sample(`linear/samples/${name}.json`) });

function linear({ url, body }: Asked): Answer | undefined {
  if (url.host === "uploads.linear.app") return { body: Buffer.from(`content of ${url.pathname}`) };
  const { query, variables } = body as {
    readonly query: string;
    readonly variables: { readonly cursor?: string };
  };
  if (query.includes("teams(")) return own("teams/all");
  const page = variables.cursor === undefined ? "page" : "none";
  return own(query.includes("projects(") ? `projects/${page}` : `issues/${page}`);
}

test("brings a team with projects, sub-issues, comments, files and relations", async () => {
  ground = await createGround(linear);
  const report = await ground.run(planOf("linear"), {
    selection: { teams: ["1d4f0a00-0000-4000-8000-000000000001"] },
  });
  assertWhole(report);
  assert.equal(accounts(report), {
    issue: { mapped: 6, created: 6 },
    comment: { mapped: 6, created: 6 },
    attachment: { mapped: 2, created: 2 },
    link: { mapped: 3, created: 3 },
    watcher: { mapped: 3, created: 1, unchanged: 2 },
    remote_link: { mapped: 9, created: 9 },
  });
  assert.equal(await factsOf(ground), {
    "Summer regatta": { type: "Epic", status: "In Progress", labels: ["Public-event"], comments: 1 },
    "Book the brass band": {
      type: "Bug",
      status: "In Review",
      parent: "Summer regatta",
      labels: ["Bug", "Where:On-stage"],
      comments: 2,
      attachments: ["score.pdf 27", "stage plan.png 27"],
      links: ["Blocks > Ask for the rider 📄"],
    },
    "Ask for the rider 📄": {
      type: "Sub-task",
      status: "Done",
      parent: "Book the brass band",
      labels: ["Feature"],
      comments: 3,
      links: ["Duplicate > Fog horn is out of tune"],
    },
    "New jetty": { type: "Epic", status: "Done" },
    "Repaint the buoys": { type: "Task", status: "Done", links: ["Relates > Book the brass band"] },
    "Fog horn is out of tune": { type: "Task", status: "Done", labels: ["archived"] },
  });
});

test.run();
