/**
 * Reads, maps and stages a file with the engine, spool and ledger on: `engine.ts <file> <folder>`. The clock stops when
 * loading would begin. Prints {"milliseconds", "cpuMicroseconds", "records"}.
 */
import { performance } from "node:perf_hooks";
import { adaptors } from "../../runtime/adaptors/index.ts";
import { type Loader, runImport } from "../../runtime/engine/index.ts";
import { createFileSource } from "../../runtime/source/index.ts";
import { createStore } from "../../runtime/store/index.ts";
import { compileCsv } from "./compile-csv.ts";
import { newImport } from "./new-import.ts";

const [path = "", directory = "."] = process.argv.slice(2);
const { plan, source } = compileCsv();
const store = createStore({ directory, thread: true });
const file = createFileSource({ plan, source, adaptors, path });

let milliseconds = 0;
let cpuMicroseconds = 0;
const stopHere: Loader = {
  preflight: async () => [],
  async load() {
    milliseconds = performance.now() - started;
    const { user, system } = process.cpuUsage(before);
    cpuMicroseconds = user + system;
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
    sources: new Map([[source.name, file]]),
    loader: stopHere,
    clock: Date.now,
  },
  newImport(plan),
);
const [rows] = report.records;
if (rows === undefined || rows.extracted !== rows.mapped)
  throw new Error(`the accounts differ: ${JSON.stringify(report.records)}`);
console.log(JSON.stringify({ milliseconds, cpuMicroseconds, records: rows.mapped }));
await file.close();
await store.close();
