/**
 * Loads what `stage-issues.ts` staged: `loader.ts <address> <count> <folder> [recording]`. Prints {"milliseconds",
 * "withVerification", "cpuMicroseconds"}: until the last issue was created, until everything was read back, and the
 * processor time of the first of the two. With a recording, what it posts is written there.
 */
import { performance } from "node:perf_hooks";
import { setTimeout as delay } from "node:timers/promises";
import { createJiraLoader } from "../../runtime/jira/index.ts";
import { createStore } from "../../runtime/store/index.ts";
import { credentials, inFlight } from "./issues.ts";
import { recordCalls } from "./recorded-calls.ts";

const [address = "", count = "0", folder = "", recording] = process.argv.slice(2);
const endRecording = recording === undefined ? undefined : recordCalls(recording);
const total = Number(count);
const store = createStore({ directory: folder, thread: true });
const state = await store.open("bench");

const loader = createJiraLoader({
  address: new URL(address),
  ...credentials,
  project: "DEMO",
  import: { id: "bench", account: "bench", started: "2026-01-01T00:00:00.000Z" },
  concurrency: inFlight,
  download: () => Promise.reject(new Error("nothing is downloaded here")),
  clock: Date.now,
  sleep: (ms, signal) => delay(ms, undefined, signal === undefined ? {} : { signal }),
  random: Math.random,
});
const signal = new AbortController().signal;
const problems = await loader.preflight(signal);
const wrong = problems.filter(({ severity }) => severity === "error");
if (wrong.length > 0) throw new Error(wrong.map(({ message }) => message).join("\n"));

const before = process.cpuUsage();
const started = performance.now();
let created: { readonly milliseconds: number; readonly cpuMicroseconds: number } | undefined;
await loader.load(
  state,
  ({ kind, done }) => {
    if (kind !== "issue" || done < total || created !== undefined) return;
    const { user, system } = process.cpuUsage(before);
    created = { milliseconds: performance.now() - started, cpuMicroseconds: user + system };
  },
  signal,
);
if (created === undefined) throw new Error("the loader did not report the last issue");
console.log(JSON.stringify({ ...created, withVerification: performance.now() - started }));
await loader.close();
endRecording?.();
await store.close();
