import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Batch, Pages, Plan } from "../../compiler/plan/index.ts";
import { here, stream, trackerPlan } from "./fixture/plan.ts";
import { prepareRun, type TrackerRun } from "./fixture/run-tracker.ts";

const test = suite("asking for the children of several parents at once");

const ids = ["1", "2", "3", "4", "5"];

function planOf(url: string, batch: Batch, pages: Pages): Plan {
  const plan = trackerPlan(url);
  const [map] = plan.maps;
  assert.ok(map !== undefined);
  const target = (name: string) => ({ target: { kind: "standard" as const, name }, required: true });
  const body = {
    kind: "adapt",
    adaptor: "plain_to_adf@1",
    input: here("text"),
    arguments: {},
    over: "value",
  } as const;
  return {
    ...plan,
    tables: [],
    streams: [
      stream("tasks", { parts: ["/tasks"] }),
      stream(
        "notes",
        { parts: [] },
        {
          parent: { stream: "tasks", as: "task" },
          context: [{ alias: "task", stream: "tasks", fields: [["id"]] }],
          read: {
            kind: "request",
            method: "GET",
            url: { parts: ["/notes"] },
            query: [
              {
                name: "of",
                value: {
                  kind: "path",
                  root: { kind: "alias", name: "task" },
                  steps: [{ kind: "all" }, { kind: "field", name: "id" }],
                },
              },
            ],
            pages,
            batch,
          },
        },
      ),
    ],
    maps: [
      {
        ...map,
        name: "tasks",
        stream: "tasks",
        as: "task",
        skips: [],
        key: { ...target("key"), value: here("id") },
        assignments: [{ ...target("summary"), value: here("id") }],
        collections: [
          {
            target: "comments",
            each: { kind: "path", root: { kind: "child", stream: "notes" }, steps: [] },
            skips: [],
            assignments: [{ ...target("body"), value: body }],
          },
        ],
        joins: [{ stream: "notes", one: false }],
      },
    ],
  };
}

type Answer = (of: readonly string[], page: number) => readonly unknown[];
const notesOf: Answer = (of) =>
  of.flatMap((task) =>
    task === "3"
      ? []
      : [
          { id: `${task}a`, task, text: "a" },
          { id: `${task}b`, task, text: "b" },
        ],
  );

async function withNotes(
  batch: Batch,
  answer: Answer,
  work: (run: TrackerRun, asked: readonly (readonly string[])[]) => Promise<void>,
  pages: Pages = { kind: "single" },
): Promise<void> {
  const asked: string[][] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "", "http://a");
    const of = url.searchParams.getAll("of");
    if (url.pathname === "/notes") asked.push(of);
    const body =
      url.pathname === "/tasks"
        ? { tasks: ids.map((id) => ({ id })) }
        : { notes: answer(of, Number(url.searchParams.get("page"))) };
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const run = prepareRun(planOf(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, batch, pages));
  try {
    await work(run, asked);
  } finally {
    run.remove();
    server.closeAllConnections();
    server.close();
  }
}

const start = { selection: {} };
const byTask: Batch = { size: 2, belongs: here("task") };
const comments = (run: TrackerRun) =>
  [...run.held.keys()]
    .filter((key) => key.includes("/comment/"))
    .map((key) => key.replace("tasks/", "").replace("/comment/", ":"));

test("one request asks for as many parents as the spec says, and each gets its own children", () =>
  withNotes(byTask, notesOf, async (run, asked) => {
    const report = await run.run(start, { concurrency: 1 });
    assert.is(report.state, "complete", JSON.stringify(report.reason));
    assert.equal(asked, [["1", "2"], ["3", "4"], ["5"]]);
    assert.equal(comments(run).toSorted(), ["1:1a", "1:1b", "2:2a", "2:2b", "4:4a", "4:4b", "5:5a", "5:5b"]);
  }));

test("a page's number asks for the next of every parent's children", () =>
  withNotes(
    byTask,
    (of, page) => notesOf(of, page).slice(page * 2 - 2, page * 2),
    async (run, asked) => {
      const report = await run.run(start, { concurrency: 1 });
      assert.is(report.state, "complete", JSON.stringify(report.reason));
      assert.equal(asked, [["1", "2"], ["1", "2"], ["1", "2"], ["3", "4"], ["3", "4"], ["5"], ["5"]]);
      assert.equal(comments(run).toSorted(), [
        "1:1a",
        "1:1b",
        "2:2a",
        "2:2b",
        "4:4a",
        "4:4b",
        "5:5a",
        "5:5b",
      ]);
    },
    { kind: "numbered", parameter: "page", from: 1, size: 2 },
  ));

test("a record that belongs to none of the parents stops the import", () =>
  withNotes(
    byTask,
    () => [{ id: "x", task: "9", text: "x" }],
    async (run) => {
      const report = await run.run(start);
      assert.is(report.state, "paused");
      assert.match(report.reason?.message ?? "", 'belongs to "9"');
    },
  ));

test("a run that was killed between two parents of one batch goes on with the second", () =>
  withNotes({ ...byTask, size: 5 }, notesOf, async (run, asked) => {
    let pages = 0;
    const killed = run.run(start, {
      concurrency: 1,
      onStep: (name) => {
        pages += name === "extract:page" ? 1 : 0;
        if (pages === 4) throw new Error("killed");
      },
    });
    assert.is(
      await killed.then(
        () => "ended",
        (error: Error) => error.message,
      ),
      "killed",
    );
    const report = await run.resume();
    assert.is(report.state, "complete", JSON.stringify(report.reason));
    assert.equal(asked, [ids, ["3", "4", "5"]]);
    assert.is(comments(run).length, 8);
  }));

test.run();
