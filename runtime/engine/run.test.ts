import { suite } from "uvu";
import * as assert from "uvu/assert";
import { memoryLoader } from "./fixture/memory-loader.ts";
import { trackerPlan } from "./fixture/plan.ts";
import { prepareRun, start, type TrackerRun } from "./fixture/run-tracker.ts";
import { type Interfere, startTracker, type Tracker, type TrackerTask } from "./fixture/tracker.ts";
import { ChooseError, PreflightError } from "./index.ts";
import type { Loader } from "./loader-port.ts";
import { printReport } from "./print-report.ts";
import type { ImportReport } from "./report.ts";

const test = suite("running an import");

const tasks: TrackerTask[] = [
  { id: "1", name: " One ", list: "a", comments: 7, links: ["2", "9"] },
  { id: "2", name: "Two", list: "a", links: ["1"], attachments: [{ url: "http://127.0.0.1/f", name: "f" }] },
  { id: "3", name: "Three", list: "a", level: "subtask", parent: "1", comments: 3 },
  { id: "4", name: "Four", list: "a", level: "subtask", parent: "3" },
  { id: "5", name: null, list: "f", comments: 1 },
  { id: "6", name: "Six", list: "f", archived: true, comments: 2 },
  { id: "7", name: "Seven", list: "f", level: "subtask", parent: "5" },
];

/** Runs `work` with a tracker and a data directory of its own. */
async function withTracker(
  work: (run: TrackerRun, tracker: Tracker) => Promise<void>,
  {
    interfere,
    list = tasks,
    change,
  }: { interfere?: Interfere; list?: TrackerTask[]; change?: Parameters<typeof trackerPlan>[1] } = {},
): Promise<void> {
  const tracker = await startTracker({
    tasks: list,
    pageSize: 2,
    ...(interfere === undefined ? {} : { interfere }),
  });
  const run = prepareRun(trackerPlan(tracker.url, change));
  try {
    await work(run, tracker);
  } finally {
    run.remove();
    await tracker.close();
  }
}

const stream = (report: ImportReport, name: string) =>
  report.records.find((account) => account.stream === name)!;
const kind = (report: ImportReport, name: string) =>
  report.entities.find((account) => account.kind === name)!;

test("brings every record to exactly one end, and both accounts add up", () =>
  withTracker(async (run) => {
    const report = await run.run();
    assert.is(report.state, "complete");
    assert.equal(report.differences, []);
    assert.equal(stream(report, "tasks"), {
      stream: "tasks",
      extracted: 7,
      mapped: 5,
      context: 0,
      notChosen: 0,
      skipped: { ".archived == true": 1 },
      duplicate: 0,
      rejected: { "required-missing": 1 },
      open: 0,
    });
    assert.equal(stream(report, "comments").skipped, { parent: 2 });
    assert.equal(stream(report, "comments").rejected, { parent: 1 });
    assert.is(stream(report, "lists").context, 2);
    assert.equal(kind(report, "link"), {
      kind: "link",
      mapped: 3,
      created: 1,
      updated: 0,
      matched: 1,
      unchanged: 0,
      rejected: { "not-found": 1 },
      failed: {},
      open: 0,
    });
  }));

test("hands issues over with their place in the hierarchy and their lists' names", () =>
  withTracker(async (run) => {
    await run.run();
    const place = (id: string) => {
      const { level, parent } = run.held.get(`tasks/${id}`)!;
      return [level, parent];
    };
    assert.equal(place("3"), ["subtask", "tasks/1"]);
    assert.equal(place("4"), ["subtask", "tasks/1"]);
    assert.equal(place("7"), ["standard", undefined]);
    assert.equal(run.held.get("tasks/1")?.payload.custom, [{ name: "List", type: "text", value: "List a" }]);
    assert.equal(
      run.held.get("tasks/7")?.losses.map((loss) => loss.code),
      ["rejected", "level-changed"],
    );
    assert.is([...run.held.keys()].filter((key) => key.startsWith("tasks/1/comment/")).length, 7);
    assert.is(
      run.held.get(
        "tasks/2/attachment/" +
          [...run.held.keys()]
            .find((key) => key.includes("/attachment/"))!
            .split("/")
            .at(-1),
      )?.issue,
      "tasks/2",
    );
  }));

test("asks for exactly the pages there are, at every border of a page", async () => {
  for (const count of [0, 1, 2, 3, 4, 6, 7]) {
    const list: TrackerTask[] = [{ id: "1", name: "One", list: "a", comments: count }];
    await withTracker(
      async (run, tracker) => {
        const report = await run.run();
        assert.is(stream(report, "comments")?.extracted ?? 0, count, `${count} comments`);
        const asked = tracker.requests.filter((request) => request.includes("/comments")).length;
        assert.is(asked, Math.floor(count / 3) + 1, `${count} comments`);
      },
      { list },
    );
  }
});

test("brings only what was chosen, and counts the rest", () =>
  withTracker(async (run, tracker) => {
    const report = await run.run({ selection: { lists: ["f"] } });
    assert.is(report.state, "complete");
    assert.is(stream(report, "lists").notChosen, 1);
    assert.is(stream(report, "tasks").extracted, 3);
    assert.not.ok(tracker.requests.some((request) => request.includes("/lists/a/tasks")));
  }));

test("asks to choose with ids and labels when nothing is chosen, and writes nothing", () =>
  withTracker(async (run) => {
    const error = await failure(() => run.run({ selection: {} }));
    assert.instance(error, ChooseError);
    assert.equal((error as ChooseError).choices, [
      { id: "a", label: "List a" },
      { id: "f", label: "List f" },
    ]);
    assert.match(error.message, /--choose lists=/);
    assert.is(run.held.size, 0);
  }));

test("refuses a chosen id that is gone", () =>
  withTracker(async (run) => {
    const error = await failure(() => run.run({ selection: { lists: ["a", "zz"] } }));
    assert.match(error.message, /zz is not there/);
  }));

test("chooses the only record of a stream by itself", () =>
  withTracker(
    async (run) => {
      const report = await run.run();
      assert.is(report.state, "complete");
      assert.is(stream(report, "spaces").context, 1);
    },
    {
      change: (plan) => ({
        ...plan,
        streams: plan.streams.map((one) =>
          one.name === "spaces"
            ? {
                ...one,
                choose: {
                  kind: "one",
                  label: "Space",
                  show: { kind: "path", root: { kind: "here" }, steps: [{ kind: "field", name: "name" }] },
                },
              }
            : one,
        ),
      }),
    },
  ));

test("a limit takes the parents along, never calls itself complete, and reads no further than it must", () =>
  withTracker(
    async (run, tracker) => {
      const report = await run.run({ limit: 2 });
      assert.is(report.state, "truncated");
      assert.is(report.reason?.code, "limit");
      assert.equal([...run.held.keys()].filter((key) => key.split("/").length === 2).sort(), [
        "tasks/c1",
        "tasks/c2",
        "tasks/p",
      ]);
      assert.is(run.held.get("tasks/c2")?.parent, "tasks/p");
      assert.is(stream(report, "tasks").notChosen, 1);
      assert.not.ok(tracker.requests.some((request) => request.includes("page=2")));
      assert.not.ok(tracker.requests.some((request) => request.includes("/tasks/x/comments")));
    },
    {
      list: [
        { id: "c1", name: "First", list: "a" },
        { id: "c2", name: "Second", list: "a", level: "subtask", parent: "p" },
        { id: "x", name: "Third", list: "a" },
        { id: "p", name: "Parent", list: "a" },
        { id: "y", name: "Fifth", list: "a" },
      ],
    },
  ));

test("counts a record that comes twice as a duplicate and opens nothing below it", () =>
  withTracker(
    async (run, tracker) => {
      const report = await run.run();
      assert.is(stream(report, "tasks").duplicate, 1);
      assert.is(stream(report, "tasks").mapped, 1);
      assert.match(printReport(report), /`duplicate` \(tasks\) counts ids that had been read before\./);
      assert.is(tracker.requests.filter((request) => request === "GET /tasks/1").length, 1);
    },
    {
      list: [
        { id: "1", name: "One", list: "a" },
        { id: "1", name: "One again", list: "f" },
      ],
    },
  ));

test("records that wait for nothing are mapped as they are read, duplicates and skipped ones accounted for", () =>
  withTracker(
    async (run) => {
      const steps: string[] = [];
      const report = await run.run({}, { onStep: (step) => void steps.push(step) });
      const tasks = stream(report, "tasks");
      assert.equal(
        [tasks.extracted, tasks.mapped, tasks.duplicate, Object.values(tasks.skipped)],
        [4, 2, 1, [1]],
      );
      assert.is(kind(report, "issue").created, 2);
      assert.equal(report.differences, []);
      assert.not(steps.includes("stage:page"));
    },
    {
      list: [
        { id: "1", name: "One", list: "a" },
        { id: "1", name: "One again", list: "a" },
        { id: "2", name: "Old", list: "a", archived: true },
        { id: "3", name: "Three", list: "a" },
      ],
      change: (plan) => ({
        ...plan,
        streams: plan.streams.filter(({ parent }) => parent?.stream !== "tasks"),
        maps: plan.maps.map((map) => ({ ...map, collections: [], joins: [] })),
      }),
    },
  ));

test("a list that may not be read makes the import truncated, with the request in the reason", () =>
  withTracker(
    async (run) => {
      const report = await run.run();
      assert.is(report.state, "truncated");
      const [cut] = report.partitions.filter((row) => row.state === "failed");
      assert.is(cut?.stream, "comments");
      assert.match(cut!.message, /403.*GET http.*\/tasks\/1\/comments/);
      assert.is(kind(report, "issue").created, 5);
      assert.equal(
        run.held
          .get("tasks/1")
          ?.losses.map((loss) => loss.code)
          .filter((code) => code === "incomplete"),
        ["incomplete"],
      );
    },
    {
      interfere: (path, _count, response) => {
        if (!path.startsWith("/tasks/1/comments")) return false;
        response.writeHead(403).end("{}");
        return true;
      },
    },
  ));

test("an answer that is ignored in the middle of paging leaves the list truncated, never complete", () =>
  withTracker(
    async (run) => {
      const report = await run.run();
      assert.is(report.state, "truncated");
      assert.equal(
        report.partitions
          .filter((row) => row.state === "truncated")
          .map((row) => [row.stream, row.reason, row.records]),
        [["tasks", "missing-pages", 2]],
      );
    },
    {
      interfere: (path, _count, response) => {
        if (!path.includes("page=1")) return false;
        response.writeHead(404).end("{}");
        return true;
      },
      change: (plan) => ({
        ...plan,
        sources: plan.sources.map((source) =>
          source.kind === "http"
            ? {
                ...source,
                errors: [
                  {
                    when: {
                      kind: "compare",
                      operator: "==",
                      left: { kind: "path", root: { kind: "status" }, steps: [] },
                      right: { kind: "literal", value: 404 as never },
                    },
                    outcome: "skip",
                    as: "missing-pages",
                  },
                ],
              }
            : source,
        ),
      }),
      list: tasks.filter((task) => task.list === "a"),
    },
  ));

test("refuses unknown options, choices and limits before the first request", () =>
  withTracker(async (run, tracker) => {
    const error = await failure(() =>
      run.run({ options: { colour: "red", closed: "maybe" }, selection: { tasks: ["1"] }, limit: 0 }),
    );
    assert.instance(error, PreflightError);
    assert.equal(
      (error as PreflightError).problems.map((problem) => problem.code),
      ["option-unknown", "option-value", "choose-unknown", "limit"],
    );
    assert.equal(tracker.requests, []);
  }));

test("asks nothing of the source when the target's preflight finds an error", () =>
  withTracker(async (run, tracker) => {
    const loader = {
      preflight: async () => [
        { severity: "error" as const, code: "no-project", message: "There is no project DEMO." },
      ],
      load: () => Promise.reject(new Error("It must not load.")),
    };
    const error = await failure(() => run.run({}, { loader }));
    assert.is(error.message, "There is no project DEMO.");
    assert.equal(tracker.requests, []);
  }));

test("prints both accounts and what was not brought", () =>
  withTracker(async (run) => {
    const text = printReport(await run.run());
    assert.match(text, /tasks +7 +5 +0 +1 +1\n/);
    assert.match(text, /Both accounts add up/);
    assert.match(text, /tasks 5: rejected \(required-missing\)/);
    assert.not.match(text, /updated/);
    assert.not.match(text, /had been read before/);
  }));

test("ends failed when a row is lost behind its back", () =>
  withTracker(async (run) => {
    const { openDatabase } = await import("../store/sqlite/database.ts");
    const report = await run.run(
      {},
      {
        onStep: (name) => {
          if (name !== "finish:orphans") return;
          const database = openDatabase(run.directory);
          database.run("DELETE FROM entity WHERE key = 'tasks/2'");
          database.run("DELETE FROM record WHERE stream = 'comments' AND record = '1-c0'");
          database.close();
        },
      },
    );
    assert.is(report.state, "failed");
    assert.is(report.reason?.code, "ledger-difference");
    assert.equal(report.differences.slice(0, 2), [
      "comments: 13 records were extracted, and 12 are accounted for.",
      "issue: 5 were mapped, and 4 are accounted for.",
    ]);
  }));

test("is never called complete when the target holds something else than the ledger says", () =>
  withTracker(async (run) => {
    const differing = (): Loader => {
      const loader = memoryLoader(run.held);
      return {
        ...loader,
        load: async (...given) => ({
          ...(await loader.load(...given)),
          differences: { count: 2, messages: ["T-1 is not there any more.", "T-2 has another parent."] },
        }),
      };
    };
    const killed = await failure(() =>
      run.run(
        {},
        {
          loader: differing(),
          onStep: (name) => {
            if (name === "finish:twins") throw new Error("killed");
          },
        },
      ),
    );
    assert.is(killed.message, "killed");
    // The second run reads nothing back any more: what the first one found is kept.
    for (const report of [await run.resume(), await run.resume()]) {
      assert.is(report.state, "failed");
      assert.is(report.reason?.code, "target-differs");
      assert.match(report.reason?.message ?? "", /in 2 places: T-1 is not there any more\. T-2 has/);
    }
  }));

async function failure(work: () => Promise<unknown>): Promise<Error> {
  try {
    await work();
  } catch (error) {
    return error as Error;
  }
  throw new Error(`${start.id} did not fail.`);
}

test.run();
