/**
 * Reads, maps and stages a file with the engine, spool and ledger on: `engine.ts <file> <folder>`. The clock stops when
 * loading would begin. Prints {"milliseconds", "cpuMicroseconds", "records"}.
 */
import { adaptors } from "../../runtime/adaptors/index.ts";
import { runImport } from "../../runtime/engine/index.ts";
import { createFileSource } from "../../runtime/source/index.ts";
import { createStore } from "../../runtime/store/index.ts";
import { newImport } from "../new-import.ts";
import { stopBeforeLoading } from "../stop-before-loading.ts";
import { compileCsv } from "./compile-csv.ts";

const [path = "", directory = "."] = process.argv.slice(2);
const { plan, source } = compileCsv();
const store = createStore({ directory, thread: true });
const file = createFileSource({ plan, source, adaptors, path });

const stop = stopBeforeLoading();
const report = await runImport(
  {
    plan,
    adaptors,
    store,
    directory,
    sources: new Map([[source.name, file]]),
    loader: stop.loader,
    clock: Date.now,
  },
  newImport(plan),
);
const [rows] = report.records;
if (rows === undefined || rows.extracted !== rows.mapped)
  throw new Error(`the accounts differ: ${JSON.stringify(report.records)}`);
console.log(JSON.stringify({ ...stop.used(), records: rows.mapped }));
await file.close();
await store.close();
