import { compile } from "../../../../compiler/index.ts";
import type { Plan } from "../../../../compiler/plan/index.ts";
import { memoryFiles } from "../../../../compiler/test/memory-files.ts";
import { catalogue } from "../../../adaptors/index.ts";

const spec = `
importer harbour { title: "Harbour", language: 1 }
source { base: "https://api.example.com", files { hosts: ["files.example.com"], auth: none } }
stream boards { get: "/boards", items: .boards, id: .id, choose: many("Boards", show: .name), shape: infer("samples/boards.json") }
stream lists each boards as board { get: "/boards/{board.id}/lists", items: .lists, id: .id, shape: infer("samples/lists.json") }
stream tasks each lists as list {
  get: "/lists/{list.id}/tasks", items: .tasks, id: .id, shape: infer("samples/tasks.json")
}
stream comments each tasks as task { get: "/tasks/{task.id}/comments", items: ., id: .id, shape: infer("samples/comments.json") }
option closed { label: "Closed tasks", choices: ["import", "skip"], default: "import" }
values status { "open" -> "To Do", "done" -> "Done" }
values level { exact: true, "e" -> "epic" }
map tasks as task to issue {
  skip when closed == "skip" and .state == "done"
  required summary <- .name | trim | truncate(20) ?? "Untitled"
  level       <- .kind | lookup(level) ?? "standard"
  status      <- .state | lookup(status) ?? "To Do"
  description <- .note | markdown_to_adf
  reporter    <- .owner | person
  labels      <- .tags[].name | slug
  created     <- .made | epoch_millis | iso_date_time  on error warn
  due         <- .until | epoch_millis | iso_date(zone: "UTC")  on error warn
  parent      <- .above | issue_ref(tasks)
  field "Points" as number <- .points
  field "List"   as text   <- list.name
  comments <- each .checks { required body <- .title | plain_to_adf }
  comments <- each comments { required body <- .text | plain_to_adf, author <- .by | person }
  fields <- each .more as f { name <- f.name, value <- f.value }
}
`;

const samples = {
  "samples/boards.json": { boards: [{ id: "b1", name: "Harbour", owner: { email: "bo@example.com" } }] },
  "samples/lists.json": { lists: [{ id: "l1", name: "Docks", colour: "blue" }] },
  "samples/comments.json": [
    { id: 11, text: "Which one?", html: "<p>", votes: 2, by: { id: 7, email: "ada@example.com" } },
  ],
  "samples/tasks.json": {
    tasks: [
      {
        id: 1,
        name: "Paint",
        code: "P-1",
        state: "open",
        phase: "later",
        kind: "t",
        note: "**soon**",
        made: "1567780450202",
        seen: "1567780450202",
        until: "1568036964079",
        points: 3,
        size: 5,
        owner: { id: 7, email: "ada@example.com" },
        people: [{ id: 8, email: "bo@example.com" }],
        tags: [{ name: "red", colour: "x" }],
        words: ["a b"],
        above: 9,
        checks: [{ title: "First" }],
        more: [{ name: "Berth", value: "7" }],
        facts: [{ key: "Depth", value: "4 m" }],
        open: true,
      },
    ],
  },
};

/** The plan of a small importer of an API, in which everything that can be overridden occurs. */
export function harbourPlan(): Plan {
  const files = memoryFiles({
    "harbour.importer": spec,
    ...Object.fromEntries(Object.entries(samples).map(([path, data]) => [path, JSON.stringify(data)])),
  });
  const { plan, diagnostics } = compile("harbour.importer", { files, catalogue });
  if (plan === undefined) throw new Error(JSON.stringify(diagnostics));
  return plan;
}

/** The record of the samples, with some fields otherwise. */
export const harbourTask = (fields: Readonly<Record<string, unknown>> = {}): unknown => ({
  ...samples["samples/tasks.json"].tasks[0],
  ...fields,
});
export const harbourComment = samples["samples/comments.json"][0];
