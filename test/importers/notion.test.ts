import { suite } from "uvu";
import * as assert from "uvu/assert";
import { accounts, assertWhole, factsOf } from "./facts.ts";
import { createGround, type Ground, planOf, sample } from "./ground.ts";
import type { Answer, Asked } from "./source-server.ts";

const test = suite("Notion into Jira");
let ground: Ground | undefined;
test.after(() => ground?.close());

const own = (name: string): Answer => ({ body: sample(`notion/samples/${name}.json`) });

function notion({ url, body }: Asked): Answer | undefined {
  if (url.host.endsWith("amazonaws.com")) return { body: Buffer.from(`content of ${url.pathname}`) };
  const [, , kind, id = ""] = url.pathname.split("/");
  const further =
    url.searchParams.has("start_cursor") ||
    (body as { start_cursor?: string } | undefined)?.start_cursor !== undefined;
  if (kind === "users") return own(further ? "users/page" : "users/first");
  if (kind === "search") return own("data_sources/page");
  if (kind === "data_sources") return own(further ? "pages/none" : "pages/page");
  if (kind === "comments")
    return own(url.searchParams.get("block_id")?.startsWith("00000a01") ? "comments/page" : "comments/none");
  if (kind !== "blocks") return undefined;
  if (id.startsWith("00000a01")) return own("blocks/page");
  return own(id.startsWith("00000e19") && !further ? "blocks/rows" : "blocks/none");
}

test("brings a database with the text of its pages, comments, files and relations", async () => {
  ground = await createGround(notion);
  const { time } = ground;
  const report = await ground.run(planOf("notion"), {
    selection: { data_sources: ["00000501-1c2d-4e3f-8a4b-5c6d7e8f9a0b"] },
    // The addresses of files are good for an hour.
    engine: { onStep: (step) => step === "phase:load" && time.advance(7_200_000) },
  });
  assertWhole(report);
  assert.equal(accounts(report), {
    issue: { mapped: 3, created: 3 },
    comment: { mapped: 2, created: 2 },
    attachment: { mapped: 7, created: 7 },
    link: { mapped: 3, created: 1, rejected: { "not-found": 1, "required-missing": 1 } },
    watcher: { mapped: 1, unchanged: 1 },
    remote_link: { mapped: 12, created: 12 },
  });
  assert.equal(await factsOf(ground), {
    "Book the brass band": {
      type: "Sub-task",
      status: "In Progress",
      parent: "Untitled page",
      labels: ["needs-permit", "夏祭り"],
      comments: 2,
      attachments: [
        "contract.pdf 98",
        "march.mp3 95",
        "parade.mp4 96",
        "pier.jpg 94",
        "plan A.pdf 98",
        "rider.docx 96",
        "stage.png 95",
      ],
    },
    "2024-05-31 灯台 🎆": { type: "Task", status: "Done", links: ["Blocks > Book the brass band"] },
    "Untitled page": { type: "Task", status: "To Do" },
  });
});

test.run();
