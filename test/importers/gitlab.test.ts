import { suite } from "uvu";
import * as assert from "uvu/assert";
import { accounts, assertWhole, factsOf } from "./facts.ts";
import { createGround, type Ground, planOf, sample } from "./ground.ts";
import type { Answer, Asked } from "./source-server.ts";

const test = suite("GitLab into Jira");
let ground: Ground | undefined;
test.after(() => ground?.close());

const own = (name: string): Answer => ({ body: sample(`gitlab/samples/${name}.json`) });

function gitlab({ url }: Asked): Answer | undefined {
  const [, , , kind, id, list, which, further] = url.pathname.split("/");
  if (url.pathname === "/api/graphql") return own("tasks/page");
  if (kind === "version") return { body: { version: "17.9.0-ee" } };
  if (list === "uploads") return { body: Buffer.from(`content of ${url.pathname}`) };
  if (kind === "projects" && id === undefined) return own("projects/page");
  if (list === "members") return own("members/page");
  if (kind === "groups")
    return own(
      further === "notes" ? (which === "8801" ? "epic_notes/page" : "epic_notes/none") : "epics/page",
    );
  if (list === "issues" && which === undefined) return own("issues/page");
  if (further === "notes") return own(which === "17" ? "notes/page" : "notes/none");
  if (further === "links") return own(which === "17" ? "issue_links/page" : "issue_links/none");
  return undefined;
}

test("brings a project with its groups' epics, tasks, notes, files and links", async () => {
  ground = await createGround(gitlab);
  const report = await ground.run(planOf("gitlab"), { selection: { projects: ["4101"] } });
  assertWhole(report);
  assert.equal(accounts(report), {
    issue: { mapped: 5, created: 5 },
    comment: { mapped: 3, created: 3 },
    attachment: { mapped: 4, created: 4 },
    link: { mapped: 5, created: 4, rejected: { "not-found": 1 } },
    worklog: { mapped: 1, created: 1 },
    watcher: { mapped: 1, created: 1 },
    remote_link: { mapped: 5, created: 5 },
  });
  assert.equal(await factsOf(ground), {
    "Guests can book a berth": {
      type: "Task",
      status: "In Progress",
      parent: "Berth booking",
      labels: ["Q2-goal", "area::booking", "priority::1", "workflow::doing"],
      comments: 2,
      attachments: ["Hafen_Regeln.pdf 90", "screen 1.png 88", "sketch.png 84"],
      links: ["Relates > Κουμπί πληρωμής 💶"],
    },
    "Hafen 2030": {
      type: "Epic",
      status: "Done",
      labels: ["confidential"],
      links: ["Relates > Berth booking"],
    },
    "Berth booking": {
      type: "Epic",
      status: "To Do",
      labels: ["Q2", "area::booking"],
      comments: 1,
      attachments: ["map.png 78"],
    },
    "Untitled issue": {
      type: "Bug",
      status: "Done",
      labels: ["confidential"],
      links: ["Blocks > Guests can book a berth", "Duplicate > Guests can book a berth"],
    },
    "Κουμπί πληρωμής 💶": {
      type: "Sub-task",
      status: "To Do",
      parent: "Guests can book a berth",
      labels: ["Backend::Payments::v2"],
    },
  });
});

test.run();
