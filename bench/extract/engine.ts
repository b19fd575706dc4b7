/**
 * Extracts and stages with the engine, spool and ledger on: `engine.ts <address> <folder>`. Prints {"milliseconds",
 * "untilLoading", "cpuMicroseconds", "records", "digest"}: until the last page was read, kept, mapped and staged, and until
 * parents were found too and loading would begin, with the processor time of all that.
 */
import { setTimeout as delay } from "node:timers/promises";
import { adaptors } from "../../runtime/adaptors/index.ts";
import { runImport } from "../../runtime/engine/index.ts";
import { createHttpSource } from "../../runtime/source/index.ts";
import { createStore, type LoadState } from "../../runtime/store/index.ts";
import { compileMapping } from "../mapping/compile-mapping.ts";
import { newImport } from "../new-import.ts";
import { stopBeforeLoading } from "../stop-before-loading.ts";
import { createDigest } from "./digest.ts";
import { listCount } from "./pages.ts";

const [address = "", directory = "."] = process.argv.slice(2);
const plan = compileMapping();
const [source] = plan.sources;
if (source?.kind !== "http") throw new Error("the benchmark's spec reads over HTTP");
const store = createStore({ directory, thread: true });
const info = newImport(plan);
const sleep = (ms: number, signal?: AbortSignal) =>
  delay(ms, undefined, signal === undefined ? {} : { signal });
const api = createHttpSource({
  plan,
  source,
  adaptors,
  run: info.run,
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

const digest = createDigest();
const stop = stopBeforeLoading(async (state) => {
  for await (const line of payloads(state)) digest.add(line);
});
const report = await runImport(
  {
    plan,
    adaptors,
    store,
    directory,
    sources: new Map([[source.name, api]]),
    loader: stop.loader,
    clock: Date.now,
    concurrency: listCount,
  },
  info,
);
const tasks = report.records.find(({ stream }) => stream === "tasks");
const made = digest.result();
if (tasks === undefined || tasks.extracted !== tasks.mapped || tasks.mapped !== made.records)
  throw new Error(`the accounts differ: ${JSON.stringify(tasks)}, ${made.records} issues`);
const { milliseconds: untilLoading, cpuMicroseconds } = stop.used();
const milliseconds = (report.timings.extract ?? 0) * 1000;
console.log(JSON.stringify({ milliseconds, untilLoading, cpuMicroseconds, ...made }));
await api.close();
await store.close();
