import { suite } from "uvu";
import * as assert from "uvu/assert";
import { virtualTime } from "../../engine/fixture/run-tracker.ts";
import { createBudget } from "./budget.ts";

const test = suite("rate limits");

/** The most turns in any window, wherever it begins. */
function worst(turns: readonly number[], window: number): number {
  let most = 0;
  let from = 0;
  for (let to = 0; to < turns.length; to++) {
    while (turns[to]! - turns[from]! >= window) from++;
    most = Math.max(most, to - from + 1);
  }
  return most;
}

test("no window of any position holds more than is allowed, and nearly all of it is used", async () => {
  for (const [count, window] of [
    [100, 60_000],
    [50, 1000],
    [1000, 60_000],
    [1, 1000],
    [500, 3_600_000],
  ] as const) {
    const time = virtualTime(0);
    const budget = createBudget({ count, window, ...time });
    const turns: number[] = [];
    await Promise.all(
      Array.from({ length: count * 3 }, async () => {
        await budget.take();
        turns.push(time.clock());
        budget.done({});
      }),
    );
    assert.ok(worst(turns, window) <= count, `${count} in ${window} ms: ${worst(turns, window)}`);
    const rate = ((turns.length - 1) / (turns.at(-1)! - turns[0]!)) * window;
    assert.ok(rate >= count * 0.96, `${count} in ${window} ms: ${rate} used`);
  }
});

test("spends what the server says is left, and then waits for the window to end", async () => {
  const time = virtualTime(0);
  const budget = createBudget({ count: 100, window: 60_000, ...time });
  await budget.take();
  budget.done({ remaining: 3, reset: 45_000 });
  const turns: number[] = [];
  for (let turn = 0; turn < 4; turn++) {
    await budget.take();
    turns.push(time.clock());
    budget.done({});
  }
  assert.equal(turns, [0, 0, 0, 45_000]);
});

test("counts requests that are on their way, and an answer that was overtaken gives nothing back", async () => {
  const time = virtualTime(0);
  const budget = createBudget({ count: 100, window: 60_000, ...time });
  for (let turn = 0; turn < 3; turn++) {
    if (turn > 0) time.advance(1000);
    await budget.take();
  }
  const from = time.clock();
  budget.done({ remaining: 4, reset: 45_000 });
  budget.done({ remaining: 5, reset: 45_000 });
  await budget.take();
  await budget.take();
  assert.is(time.clock(), from);
  await budget.take();
  assert.is(time.clock(), 45_000);
});

test("raises the pace to the limit that the server names", async () => {
  const time = virtualTime(0);
  const budget = createBudget({ count: 10, window: 60_000, ...time });
  await budget.take();
  budget.done({ limit: 10_000 });
  time.advance(60_000);
  const from = time.clock();
  for (let turn = 0; turn < 100; turn++) {
    await budget.take();
    budget.done({});
  }
  assert.ok(time.clock() - from < 1000);
});

test("stops waiting when it is told to", async () => {
  const time = virtualTime(0);
  const budget = createBudget({ count: 1, window: 60_000, ...time });
  await budget.take();
  const stop = new AbortController();
  stop.abort(new Error("enough"));
  try {
    await budget.take(stop.signal);
    assert.unreachable();
  } catch (error) {
    assert.is((error as Error).message, "enough");
  }
  await budget.take();
});

test.run();
