import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { ProgressEvent } from "../../engine/index.ts";
import type { Terminal } from "../terminal.ts";
import { createProgressDisplay, describe } from "./progress.ts";

const test = suite("progress");

function display(interactive: boolean) {
  const written: string[] = [];
  let now = 0;
  const terminal: Terminal = {
    out: () => undefined,
    error: (text) => void written.push(text),
    interactive,
    color: false,
    columns: 80,
    env: {},
    cwd: "",
    signal: new AbortController().signal,
  };
  const shown = createProgressDisplay(terminal, () => now);
  const at = (time: number, event: Partial<ProgressEvent>): void => {
    now = time;
    shown.show({ phase: "load", name: "issue", done: 0, rate: 0, ...event });
  };
  const wait = (time: number, reason: string, milliseconds: number): void => {
    now = time;
    shown.wait(reason, milliseconds);
  };
  return { at, wait, end: () => shown.end(), written };
}

test("says what is done, how much of it, how fast, and how long it will take", () => {
  const line = describe({ phase: "load", name: "issue", done: 120, total: 300, rate: 30 });
  assert.is(line.replace(/ +/g, " "), "Loading issue 120 of 300 40 % 30/s 0:06 left");
  assert.match(describe({ phase: "load", name: "issue", done: 0, total: 72_000, rate: 10 }), "2:00:00 left");
});

test("a list whose length nobody knows has no share and no end", () => {
  assert.is(
    describe({ phase: "extract", name: "tasks", done: 500, rate: 4.25 }).replace(/ +/g, " "),
    "Reading tasks 500 4.3/s",
  );
});

test("a log gets one line for each list, with its last figure", () => {
  const { at, end, written } = display(false);
  at(0, { done: 50, total: 100 });
  at(100, { done: 100, total: 100 });
  at(200, { name: "comment", done: 7, total: 7 });
  end();
  assert.is(written.length, 2);
  assert.match(written[0]!, "100 of 100");
  assert.match(written[1]!, "7 of 7");
});

test("a log hears now and then of what takes long", () => {
  const { at, end, written } = display(false);
  for (let second = 0; second <= 12; second++) at(second * 1000, { done: second, total: 100 });
  end();
  assert.ok(written.length >= 3 && written.length <= 5, written.join(""));
});

test("a screen's line is redrawn in its place, not faster than ten times a second", () => {
  const { at, end, written } = display(true);
  for (let time = 0; time < 1000; time += 10) at(time, { done: time, total: 1000 });
  end();
  const drawn = written.filter((text) => text.startsWith("\r"));
  assert.ok(drawn.length >= 8 && drawn.length <= 12, String(drawn.length));
  assert.is(written.filter((text) => text.endsWith("\n")).length, 1);
  assert.match(written.at(-1)!, /\n$/);
  assert.match(drawn.at(-1)!, "990 of 1000");
});

test("what goes on at the same time does not fill the screen or the log by taking turns", () => {
  for (const interactive of [true, false]) {
    const { at, end, written } = display(interactive);
    for (let time = 1; time <= 900; time++)
      at(time, { name: time % 2 === 0 ? "comment" : "attachment", done: time, total: 1000 });
    end();
    const kept = written.filter((text) => text.endsWith("\n"));
    assert.ok(kept.length <= 4, `${kept.length} lines`);
    for (const last of ["900 of 1000", "899 of 1000"]) assert.match(kept.join(""), last);
  }
});

test("says what is waited for, once for many who wait, and not when it is over at once", () => {
  const { at, wait, written } = display(true);
  at(0, { done: 1, total: 9 });
  wait(10, "GET https://a.example/b was answered with 503", 400);
  wait(20, "GET https://a.example/b was answered with 503", 4000);
  wait(30, "GET https://a.example/c was answered with 503", 4100);
  at(40, { done: 2, total: 9 });
  wait(5000, "GET https://a.example/b was answered with 503", 1200);
  wait(6250, "GET https://a.example/c failed (\u001b[2J\nbusy)", 3_600_000);
  assert.equal(
    written.filter((text) => text.includes("Waiting")),
    [
      "\r\u001b[KWaiting 4 s: GET https://a.example/b was answered with 503\n",
      "Waiting 1:00:00: GET https://a.example/c failed (\u{fffd}[2J busy)\n",
    ],
  );
});

test.run();
