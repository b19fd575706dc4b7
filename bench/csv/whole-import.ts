/**
 * Imports a file into a sandbox: `whole-import.ts <address> <file> <rows> <recording> <folder>`. Prints {"milliseconds",
 * "withVerification", "records"}: from before the file is opened until the last issue was created, and until everything
 * was read back. With a recording other than `-`, what it posts is written there.
 */
import { performance } from "node:perf_hooks";
import { setTimeout as delay } from "node:timers/promises";
import { adaptors } from "../../runtime/adaptors/index.ts";
import { plannedNames } from "../../runtime/cli/run/planned-names.ts";
import { runImport } from "../../runtime/engine/index.ts";
import { createJiraLoader } from "../../runtime/jira/index.ts";
import { createFileSource } from "../../runtime/source/index.ts";
import { createStore } from "../../runtime/store/index.ts";
import { credentials, inFlight } from "../load/issues.ts";
import { recordCalls } from "../load/recorded-calls.ts";
import { newImport } from "../new-import.ts";
import { compileCsv } from "./compile-csv.ts";

const [address = "", path = "", count = "0", recording = "-", directory = ""] = process.argv.slice(2);
const endRecording = recording === "-" ? undefined : recordCalls(recording);
const { plan, source } = compileCsv();
const store = createStore({ directory, thread: true });
const file = createFileSource({ plan, source, adaptors, path });
const info = newImport(plan);
const loader = createJiraLoader({
  address: new URL(address),
  ...credentials,
  project: "DEMO",
  import: { id: info.id, account: info.sourceAccount, started: info.run.started },
  planned: plannedNames(plan),
  createFields: true,
  concurrency: inFlight,
  download: () => Promise.reject(new Error("nothing is downloaded here")),
  clock: Date.now,
  sleep: (ms, signal) => delay(ms, undefined, signal === undefined ? {} : { signal }),
  random: Math.random,
});
const started = performance.now();
let milliseconds: number | undefined;
const report = await runImport(
  {
    plan,
    adaptors,
    store,
    directory,
    sources: new Map([[source.name, file]]),
    loader,
    clock: Date.now,
    onProgress: ({ phase, name, done }) => {
      if (phase === "load" && name === "issue" && done >= Number(count))
        milliseconds ??= performance.now() - started;
    },
  },
  info,
);
const withVerification = performance.now() - started;
if (report.state !== "complete" || milliseconds === undefined)
  throw new Error(`the import is ${report.state}: ${JSON.stringify(report.entities)}`);
console.log(JSON.stringify({ milliseconds, withVerification, records: Number(count) }));
await loader.close();
endRecording?.();
await file.close();
await store.close();
