import { suite } from "uvu";
import * as assert from "uvu/assert";
import { createStore } from "../store/index.ts";
import { trackerPlan } from "./fixture/plan.ts";
import { prepareRun, start, type TrackerRun } from "./fixture/run-tracker.ts";
import { startTracker, type Tracker, type TrackerTask } from "./fixture/tracker.ts";
import { LeaseRefusedError, ResumeRefusedError } from "./index.ts";
import type { ImportReport } from "./report.ts";

const test = suite("resuming an import");

const tasks: TrackerTask[] = [
  { id: "1", name: "One", list: "a", comments: 4, links: ["2", "9"] },
  { id: "2", name: "Two", list: "a", links: ["1"] },
  { id: "3", name: "Three", list: "a", level: "subtask", parent: "6" },
  { id: "5", name: null, list: "f", comments: 1 },
  { id: "6", name: "Six", list: "f", attachments: [{ url: "http://127.0.0.1/f", name: "f" }] },
];

let tracker: Tracker;
const runs: TrackerRun[] = [];
const prepare = (): TrackerRun => {
  const run = prepareRun(trackerPlan(tracker.url));
  runs.push(run);
  return run;
};

test.before(async () => {
  tracker = await startTracker({ tasks, pageSize: 2 });
});
test.after.each(() => {
  for (const run of runs.splice(0)) run.remove();
});
test.after(() => tracker.close());

class Crash extends Error {}

/** Ends the run at the n-th step, as a kill between two writes would. */
function crashAt(step: number): { onStep: (name: string) => void; seen: string[] } {
  const seen: string[] = [];
  return {
    seen,
    onStep(name) {
      seen.push(name);
      if (seen.length === step) throw new Crash(`at ${name}`);
    },
  };
}

/** What must be the same: the target's content, and both accounts. */
function picture(run: TrackerRun, report: ImportReport) {
  return {
    state: report.state,
    differences: report.differences,
    records: report.records,
    entities: report.entities,
    partitions: report.partitions
      .map(({ message: _message, ...row }) => row)
      .sort((one, other) => one.stream.localeCompare(other.stream)),
    held: [...run.held.values()]
      .map(({ key, level, parent, payload, losses, stream, record }) => ({
        key,
        level,
        parent,
        payload,
        losses,
        stream,
        record,
      }))
      .sort((one, other) => one.key.localeCompare(other.key)),
  };
}

for (const limit of [undefined, 2]) {
  test(`ends as an undisturbed run does, from a crash at every step (${limit === undefined ? "whole" : `limit ${limit}`})`, async () => {
    const first = prepare();
    const changes = limit === undefined ? {} : { limit };
    // One partition at a time, so that the steps come in the same order in every run.
    const counted = crashAt(0);
    const wanted = picture(first, await first.run(changes, { concurrency: 1, onStep: counted.onStep }));
    assert.ok(counted.seen.length > 30);
    for (const name of [
      "extract:page",
      "stage:page",
      // What is left under the limit names no parent.
      ...(limit === undefined ? ["stage:place"] : []),
      "intent:begin",
      "intent:settle",
      "phase:done",
    ]) {
      assert.ok(counted.seen.includes(name), name);
    }
    for (let step = 1; step <= counted.seen.length; step += limit === undefined ? 1 : 5) {
      const run = prepare();
      const place = `step ${step}, ${counted.seen[step - 1]}`;
      try {
        await run.run(changes, { concurrency: 1, onStep: crashAt(step).onStep });
        assert.unreachable(place);
      } catch (error) {
        assert.instance(error, Crash, place);
      }
      const report = await run.resume({ concurrency: 1 });
      assert.equal(picture(run, report), wanted, place);
      run.remove();
    }
  });
}

test("survives one crash after another", async () => {
  const wanted = await (async () => {
    const run = prepare();
    return picture(run, await run.run({}, { concurrency: 1 }));
  })();
  const run = prepare();
  const crash = () => ({ concurrency: 1, onStep: crashAt(12).onStep });
  await run.run({}, crash()).catch(() => undefined);
  for (let times = 0; times < 200; times++) {
    const report = await run.resume(crash()).catch((error: unknown) => {
      if (error instanceof Crash) return undefined;
      throw error;
    });
    if (report !== undefined) {
      assert.equal(picture(run, report), wanted);
      return;
    }
  }
  assert.unreachable("It never ended.");
});

test("a run of several partitions at once is resumed as well", async () => {
  const wanted = prepare();
  const whole = await wanted.run();
  const run = prepare();
  await run.run({}, { onStep: crashAt(17).onStep }).catch(() => undefined);
  const report = await run.resume();
  assert.equal(report.records, whole.records);
  assert.equal(report.entities, whole.entities);
  assert.equal([...run.held.keys()].sort(), [...wanted.held.keys()].sort());
});

test("pauses with its state kept when it is told to stop", async () => {
  const run = prepare();
  const stop = new AbortController();
  let pages = 0;
  const report = await run.run(
    {},
    { signal: stop.signal, onStep: (name) => name === "extract:page" && ++pages === 5 && stop.abort() },
  );
  assert.is(report.state, "paused");
  assert.is(report.reason?.code, "paused");
  assert.ok(report.records.length > 0);
  assert.is((await run.resume()).state, "complete");
});

test("gives the report again when there is nothing left to do", async () => {
  const run = prepare();
  const first = await run.run();
  const before = tracker.requests.length;
  const again = await run.resume();
  assert.is(again.state, "complete");
  assert.equal(again.entities, first.entities);
  assert.is(tracker.requests.length, before);
});

test("refuses another plan, and an import that is not there", async () => {
  const run = prepare();
  await run.run({}, { onStep: crashAt(9).onStep }).catch(() => undefined);
  const other = { ...run.plan, hash: `sha256-${"b".repeat(64)}` };
  for (const [work, code] of [
    [() => run.resume({}, other), "plan-changed"],
    [() => prepare().resume(), "import-unknown"],
  ] as const) {
    try {
      await work();
      assert.unreachable();
    } catch (error) {
      assert.instance(error, ResumeRefusedError);
      assert.is((error as ResumeRefusedError).code, code);
    }
  }
});

test("refuses a second run while the first one lives, and says who holds it", async () => {
  const run = prepare();
  const refused: Error[] = [];
  let second: Promise<unknown> | undefined;
  await run.run(
    {},
    {
      onStep: (name) => {
        if (name !== "stage:page" || second !== undefined) return;
        second = Promise.all([
          run.resume().catch((error: Error) => refused.push(error)),
          run.run({ id: "i2" }).catch((error: Error) => refused.push(error)),
        ]);
      },
    },
  );
  await second;
  assert.is(refused.length, 2);
  for (const error of refused) {
    assert.instance(error, LeaseRefusedError);
    assert.match(error.message, new RegExp(`Process ${process.pid} on `));
  }
});

test("takes over the lease of a dead process, and the dead one can write no more", async () => {
  const run = prepare();
  const store = createStore({ directory: run.directory });
  const names = [`import ${start.id}`];
  const holder = { host: "elsewhere", pid: 1, since: 0, purpose: "test" };
  const ask = (now: number, more = {}) =>
    store.leases.acquire({ names, holder, now, staleAfter: 30_000, alive: () => true, ...more });
  try {
    const first = await ask(0);
    assert.equal(first, { taken: true, fence: 1 });
    assert.is((await ask(30_000)).taken, false);
    assert.is(await store.leases.renew(names, 1, 20_000), true);
    assert.is((await ask(50_000)).taken, false);
    assert.is((await ask(50_000, { alive: () => false })).taken, true, "its process is gone");
    assert.is((await ask(90_000)).taken, true, "it gave no sign of life");
    assert.is(await store.leases.renew(names, 1, 90_000), false);

    await store.createImport(start);
    const stale = await store.open(start.id, { name: names[0]!, fence: 1 });
    const live = await store.open(start.id, { name: names[0]!, fence: 3 });
    await live.remember("a", 1);
    try {
      await stale.remember("a", 2);
      assert.unreachable();
    } catch (error) {
      assert.is((error as { code?: string }).code, "lease-lost");
    }
    assert.is(await live.recall("a"), 1);
  } finally {
    await store.close();
  }
});

test.run();
