import { type Callback, type Test, suite as uvuSuite } from "uvu";
import { describeFailure } from "./failure.ts";
import type { WorkerMessage } from "./result.ts";

/**
 * Stands in for the module "uvu" inside a worker, so that every test file runs on uvu unchanged while each
 * start, pass, failure and skip is known by name. uvu alone reports a formatted text per suite, lets a
 * throwing `before` hook pass, and does not notice a suite whose `.run()` was forgotten.
 */
interface SuiteCount {
  readonly name: string;
  registered: number;
  /** Tests registered since the last `.run()`. */
  waiting: number;
  /** Tests handed to uvu by `.run()` that have not begun. */
  due: number;
}

let report: (message: WorkerMessage) => void = () => {};
let suites: SuiteCount[] = [];
let running: { readonly name: string; skipped: boolean } | undefined;

/** Forgets the last file and sends what happens from now on to `send`. */
export function startRecording(send: (message: WorkerMessage) => void): void {
  report = send;
  suites = [];
  running = undefined;
}

/** Name of the test that runs now, "" between tests. */
export function runningTest(): string {
  return running?.name ?? "";
}

/** Marks the running test as skipped. */
export function recordSkip(reason: string): void {
  if (!running) throw new Error(`skip("${reason}") was called outside of a test`);
  if (running.skipped) return;
  running.skipped = true;
  report({ kind: "skipped", skip: { test: running.name, reason } });
}

/** Reports suites that hold no test, were never run, or stopped half-way. Called when the file has ended. */
export function finishRecording(): void {
  const fail = (message: string) =>
    report({ kind: "failed", failure: { test: "", message, details: "", stack: "" } });
  if (suites.every((entry) => entry.registered === 0)) fail("the file holds no test");
  for (const { name, waiting, due } of suites) {
    if (waiting > 0) fail(`suite "${name}": ${waiting} tests never ran; call .run() after the last one`);
    if (due > 0) fail(`suite "${name}": ${due} tests did not run because a hook failed`);
  }
}

/** The `suite` that test files import from "uvu". */
export function suite<T>(name = "", context?: T): Test<T> {
  const count: SuiteCount = { name, registered: 0, waiting: 0, due: 0 };
  suites.push(count);
  const inner = uvuSuite("", context);
  const titled = (title: string) => (name === "" ? title : `${name} › ${title}`);

  const add = (title: string, body: Callback<T>) => {
    count.registered++;
    count.waiting++;
    inner(title, async (state) => {
      count.due--;
      running = { name: titled(title), skipped: false };
      report({ kind: "started", test: running.name });
      try {
        await body(state);
        if (!running.skipped) report({ kind: "passed" });
      } catch (thrown) {
        report({ kind: "failed", failure: describeFailure(running.name, thrown) });
      } finally {
        running = undefined;
      }
    });
  };

  /** Hooks that run before a test must stop it when they fail; the others must not hide the next test. */
  const hook =
    (label: string, stops: boolean, register: (body: Callback<T>) => void) => (body: Callback<T>) =>
      register(async (state) => {
        try {
          await body(state);
        } catch (thrown) {
          report({
            kind: "failed",
            failure: describeFailure(titled(`${label} ${state.__test__}`.trim()), thrown),
          });
          if (label === "before.each") count.due--;
          if (stops) throw new Error(`${label} failed`);
        }
      });

  const refuse = (word: string) => () => {
    throw new Error(`suite "${name}" uses .${word}(), which hides tests; see test/runner/skip.ts`);
  };

  return Object.assign(add, {
    only: refuse("only"),
    skip: refuse("skip"),
    before: Object.assign(hook("before", true, inner.before), {
      each: hook("before.each", true, inner.before.each),
    }),
    after: Object.assign(hook("after", false, inner.after), {
      each: hook("after.each", false, inner.after.each),
    }),
    run: () => {
      count.due += count.waiting;
      count.waiting = 0;
      inner.run();
    },
  });
}
