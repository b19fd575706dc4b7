import { suite } from "uvu";
import * as assert from "uvu/assert";
import { accounts, assertWhole, factsOf } from "./facts.ts";
import { createGround, type Ground, planOf, sample } from "./ground.ts";
import type { Answer, Asked } from "./source-server.ts";

const test = suite("Asana into Jira");
let ground: Ground | undefined;
test.after(() => ground?.close());

const own = (name: string): Answer => ({ body: sample(`asana/samples/${name}.json`) });

function asana({ url }: Asked): Answer | undefined {
  if (url.host === "asanausercontent.com") return { body: Buffer.alloc(48_211, "x") };
  const [, , , kind, id, list] = url.pathname.split("/");
  const next = url.searchParams.has("offset");
  const task = url.searchParams.get("parent") ?? id ?? "";
  if (kind === "workspaces" && list === undefined) return own("workspaces/two");
  if (kind === "workspaces") return own(next ? "projects/no-team" : "projects/several");
  if (kind === "projects")
    return own(id !== "1207400000000201" ? "tasks/none" : next ? "tasks/last" : "tasks/page");
  if (list === "subtasks") return own(task.endsWith("1102") ? "subtasks/deeper" : "subtasks/page");
  const first = task.endsWith("1001");
  if (list === "stories") return own(first && !next ? "stories/page" : "stories/none");
  if (list === "time_tracking_entries") return own("time_entries/page");
  return kind === "attachments" ? own(first ? "attachments/page" : "attachments/none") : undefined;
}

test("brings a project with sub-tasks, comments, files, time and dependencies", async () => {
  ground = await createGround(asana);
  const { time } = ground;
  const report = await ground.run(planOf("asana"), {
    selection: { workspaces: ["1207400000000001"], projects: ["1207400000000201"] },
    // The addresses of files are good for two minutes.
    engine: { onStep: (step) => step === "phase:load" && time.advance(600_000) },
  });
  assertWhole(report);
  assert.equal(accounts(report), {
    issue: { mapped: 6, created: 6 },
    comment: { mapped: 1, created: 1 },
    attachment: { mapped: 1, created: 1 },
    link: { mapped: 2, created: 1, rejected: { skipped: 1 } },
    worklog: { mapped: 2, created: 2 },
    watcher: { mapped: 4, unchanged: 4 },
    remote_link: { mapped: 8, created: 8 },
  });
  assert.equal(await factsOf(ground), {
    "Take the lens apart": {
      type: "Sub-task",
      status: "To Do",
      parent: "Restore the Fresnel lens",
      labels: ["needs-permit"],
    },
    "Agree on the loan": { type: "Task", status: "In Progress", labels: ["approval"] },
    "Restore the Fresnel lens": {
      type: "Task",
      status: "In Progress",
      labels: ["needs-permit", "日本"],
      comments: 1,
      attachments: ["prism-map.pdf 48211"],
    },
    "Untitled task": { type: "Task", status: "To Do", labels: ["milestone"] },
    "Number the prisms 🔢": {
      type: "Sub-task",
      status: "Done",
      parent: "Restore the Fresnel lens",
      labels: ["approval"],
    },
    "Order brass polish": { type: "Task", status: "Done", links: ["Blocks > Restore the Fresnel lens"] },
  });
});

test.run();
