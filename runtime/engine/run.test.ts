import { suite } from "uvu";
import * as assert from "uvu/assert";
import { trackerPlan } from "./fixture/plan.ts";
import { prepareRun } from "./fixture/run-tracker.ts";
import { startTracker, type TrackerTask } from "./fixture/tracker.ts";
import { printReport } from "./print-report.ts";

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

test("brings every record to exactly one end", async () => {
  const tracker = await startTracker({ tasks, pageSize: 2 });
  const run = prepareRun(trackerPlan(tracker.url));
  try {
    const report = await run.run();
    console.log(printReport(report));
    assert.is(report.state, "complete");
    assert.equal(report.differences, []);
  } finally {
    run.remove();
    await tracker.close();
  }
});

test.run();
