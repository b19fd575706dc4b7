/**
 * Extracts and stages with the engine, spool and ledger on: `engine.ts <address> <folder>`. The clock stops when loading
 * would begin. Prints {"milliseconds", "cpuMicroseconds", "records", "digest"}.
 */
import { performance } from "node:perf_hooks";
import { setTimeout as delay } from "node:timers/promises";
import { adaptors } from "../../runtime/adaptors/index.ts";
import { type Loader, runImport } from "../../runtime/engine/index.ts";
import { createHttpSource } from "../../runtime/source/index.ts";
import { createStore, type LoadState } from "../../runtime/store/index.ts";
import { compileMapping } from "../mapping/compile-mapping.ts";
import { createDigest } from "./digest.ts";
import { listCount } from "./pages.ts";

const [address = "", directory = "."] = process.argv.slice(2);
const plan = compileMapping();
const [source] = plan.sources;
if (source?.kind !== "http") throw new Error("the benchmark's spec reads over HTTP");
const store = createStore({ directory, thread: true });
const run = { zone: "UTC", started: "2026-01-01T00:00:00.000Z" };
const sleep = (ms: number, signal?: AbortSignal) =>
  delay(ms, undefined, signal === undefined ? {} : { signal });
const api = createHttpSource({
  plan,
  source,
  adaptors,
  run,
  credentials: { auth: "token", secrets: { token: "none" } },
  via: new URL(address),
  clock: Date.now,
  sleep,
  random: Math.random,
});

async function* payloads(state: LoadState): AsyncIterable<string> {
  for (let after = 0; ; ) {
    const page = await state.staged({ kind: "issue", after, limit: 100 });
    if (page.length === 0) return;
    after = page.at(-1)!.id;
    for (const { payload } of page) yield JSON.stringify(payload);
  }
}

let milliseconds = 0;
let cpuMicroseconds = 0;
const digest = createDigest();
const stopHere: Loader = {
  preflight: async () => [],
  async load(state) {
    milliseconds = performance.now() - started;
    const used = process.cpuUsage(before);
    cpuMicroseconds = used.user + used.system;
    for await (const line of payloads(state)) digest.add(line);
    return { calls: 0, facts: {} };
  },
};
const before = process.cpuUsage();
const started = performance.now();
const report = await runImport(
  {
    plan,
    adaptors,
    store,
    directory,
    sources: new Map([[source.name, api]]),
    loader: stopHere,
    clock: Date.now,
    concurrency: listCount,
  },
  {
    id: "bench",
    importer: "mapping",
    planHash: plan.hash,
    created: Date.now(),
    selection: {},
    options: {},
    run,
    sourceAccount: "bench",
    target: "bench",
    settings: {},
  },
);
const tasks = report.records.find(({ stream }) => stream === "tasks");
const made = digest.result();
if (tasks === undefined || tasks.extracted !== tasks.mapped || tasks.mapped !== made.records)
  throw new Error(`the accounts differ: ${JSON.stringify(tasks)}, ${made.records} issues`);
console.log(JSON.stringify({ milliseconds, cpuMicroseconds, ...made }));
await api.close();
await store.close();
