import { suite } from "uvu";
import * as assert from "uvu/assert";
import { accounts, assertWhole, factsOf } from "./facts.ts";
import { createGround, type Ground, planOf, sample } from "./ground.ts";
import type { Answer, Asked } from "./source-server.ts";

const test = suite("Jira Server into Jira");
let ground: Ground | undefined;
test.after.each(() => ground?.close());

const own = (name: string): Answer => ({ body: sample(`jira-server/samples/${name}.json`) });
/** Links of the sample lead to issues that are not in it; one of them is made to lead to one that is. */
const issues = (): Answer => ({
  body: JSON.parse(
    JSON.stringify(sample("jira-server/samples/issues/page.json")).replaceAll('"10203"', '"10202"'),
  ) as unknown,
});
const sizes: Readonly<Record<string, number>> = { "10300": 48_211, "10301": 7 };

function jira({ url }: Asked): Answer | undefined {
  const [, , api, , kind, id = "", list] = url.pathname.split("/");
  if (url.pathname.startsWith("/secure/attachment/"))
    return { body: Buffer.alloc(sizes[url.pathname.split("/")[3] ?? ""] ?? 1, "x") };
  if (api === "agile") return own(kind === "board" && id === "" ? "boards/scrum" : "sprints/page");
  if (kind === "myself") return { body: { name: "ada" } };
  if (kind === "field") return own("definitions/all");
  if (kind === "project")
    return own(id === "" ? "projects/all" : list === "versions" ? "versions/all" : "components/all");
  if (kind === "search") return url.searchParams.has("jql") ? issues() : own("extras/page");
  if (list === "comment") return own("all_comments/page");
  if (list === "worklog") return own("all_worklogs/page");
  if (list === "watchers") return own("watchers/all");
  return list === "remotelink" ? own(id === "10200" ? "remote_links/all" : "remote_links/none") : undefined;
}

test("brings a project with hierarchy, comments, work logs, files, links, versions, components and sprints", async () => {
  ground = await createGround(jira);
  const report = await ground.run(planOf("jira-server"), {
    inputs: { address: "https://jira.harbour.example" },
    selection: { projects: ["10000"] },
  });
  assertWhole(report);
  assert.equal(accounts(report), {
    version: { mapped: 3, created: 3 },
    component: { mapped: 2, created: 2 },
    sprint: { mapped: 3, created: 3 },
    issue: { mapped: 3, created: 3 },
    comment: { mapped: 4, created: 4 },
    attachment: { mapped: 2, created: 2 },
    link: { mapped: 3, created: 1, rejected: { "not-found": 2 } },
    worklog: { mapped: 4, created: 4 },
    watcher: { mapped: 4, created: 2, unchanged: 2 },
    remote_link: { mapped: 2, created: 2 },
  });
  const keel = (await ground.arrived()).find(({ summary }) => summary.startsWith("Replace the keel"));
  const { components, fixVersions, versions, ...others } = keel?.fields ?? {};
  assert.equal([components, fixVersions, versions], [["Hull"], ["Spring 2024"], ["Høst 2024"]]);
  assert.ok(Object.values(others).includes("Sprint 8 – påske"));
  assert.equal(await factsOf(ground), {
    "Replace the keel of the “Anna Ø”": {
      type: "Task",
      status: "In Progress",
      parent: "船体の修理 2024",
      labels: ["Auftrag-7", "drydock"],
      comments: 2,
      attachments: ["Maße & Gewichte.pdf 7", "keel.jpg 48211"],
      links: ["Blocks > 船体の修理 2024"],
    },
    "船体の修理 2024": { type: "Epic", status: "To Do", comments: 2 },
    "Measure the keel": { type: "Sub-task", status: "Done", parent: "Replace the keel of the “Anna Ø”" },
  });
});

test.run();
