import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Plan, Stream } from "../../compiler/plan/index.ts";
import { alias, here, stream, trackerPlan } from "./fixture/plan.ts";
import { prepareRun, type TrackerRun } from "./fixture/run-tracker.ts";

const test = suite("reading below records, level by level");

/** Parts of parts, by the id of what they are below. */
type Tree = Readonly<Record<string, readonly string[]>>;

const path = { parts: ["/tasks/", alias("task", "id"), "/parts"] };

function planOf(url: string, again: NonNullable<Stream["again"]>): Plan {
  const plan = trackerPlan(url);
  const [map] = plan.maps;
  const set = (name: string, value: Plan["maps"][number]["key"]["value"], required = false) => ({
    target: { kind: "standard" as const, name },
    required,
    value,
  });
  assert.ok(map !== undefined);
  const bare = { ...map, skips: [], collections: [], joins: [], key: set("key", here("id"), true) };
  return {
    ...plan,
    tables: [],
    streams: [
      stream("tasks", { parts: ["/tasks"] }),
      stream("parts", path, {
        parent: { stream: "tasks", as: "task" },
        identity: "tasks",
        context: [{ alias: "task", stream: "tasks", fields: [["id"]] }],
        again,
      }),
    ],
    maps: [
      {
        ...bare,
        name: "tasks",
        stream: "tasks",
        as: "task",
        assignments: [set("summary", here("id"), true)],
        collections: [
          {
            target: "comments",
            each: { kind: "path", root: { kind: "child", stream: "parts" }, steps: [] },
            skips: [],
            assignments: [
              set(
                "body",
                { kind: "adapt", adaptor: "plain_to_adf@1", input: here("id"), arguments: {}, over: "value" },
                true,
              ),
            ],
          },
        ],
        joins: [{ stream: "parts", one: false }],
      },
    ],
  };
}

async function withTree(
  tree: Tree,
  again: NonNullable<Stream["again"]>,
  work: (run: TrackerRun, asked: readonly string[]) => Promise<void>,
): Promise<void> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const url = request.url ?? "";
    const [, , id] = url.split("/");
    const record = (one: string) => ({ id: one, more: tree[one] !== undefined });
    asked.push(url);
    const body =
      id === undefined ? { tasks: ["a", "b"].map(record) } : { parts: (tree[id] ?? []).map(record) };
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const run = prepareRun(planOf(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, again));
  try {
    await work(run, asked);
  } finally {
    run.remove();
    server.closeAllConnections();
    server.close();
  }
}

const start = { selection: {} };
const tree: Tree = { a: ["a1", "a2"], a1: ["a11"], a11: ["a111"], b: ["b1"] };
const deep = { under: "task", when: here("more"), atMost: 9 };
const comments = (run: TrackerRun, of: string) =>
  [...run.held.keys()]
    .filter((key) => key.startsWith(`tasks/${of}/comment/`))
    .map((key) => key.split("/").at(-1));

test("records below records are read to the last level, and only where there are any", () =>
  withTree(tree, deep, async (run, asked) => {
    const report = await run.run(start);
    assert.is(report.state, "complete", JSON.stringify(report.reason));
    assert.equal(asked.toSorted(), [
      "/tasks",
      "/tasks/a/parts",
      "/tasks/a1/parts",
      "/tasks/a11/parts",
      "/tasks/b/parts",
    ]);
    assert.equal(comments(run, "a"), ["a1", "a11", "a111", "a2"]);
    assert.equal(comments(run, "b"), ["b1"]);
  }));

test("what lies deeper than allowed is reported, and the import is not called complete", () =>
  withTree(tree, { ...deep, atMost: 2 }, async (run, asked) => {
    const report = await run.run(start);
    assert.is(report.state, "truncated");
    assert.not(asked.includes("/tasks/a11/parts"));
    assert.equal(comments(run, "a"), ["a1", "a11", "a2"]);
    assert.match(JSON.stringify(report.partitions), "too-deep");
  }));

test("a circle of records ends: each is read once", () =>
  withTree({ a: ["a1"], a1: ["a2"], a2: ["a1"] }, deep, async (run, asked) => {
    const report = await run.run(start);
    assert.is(report.state, "complete", JSON.stringify(report.reason));
    assert.equal(asked.toSorted(), [
      "/tasks",
      "/tasks/a/parts",
      "/tasks/a1/parts",
      "/tasks/a2/parts",
      "/tasks/b/parts",
    ]);
  }));

test("a run that was killed goes on where it stood", () =>
  withTree(tree, deep, async (run) => {
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
    assert.equal(comments(run, "a"), ["a1", "a11", "a111", "a2"]);
  }));

test.run();
