/**
 * Reads a file into named records and pages for the spool, and does nothing with them: `reading.ts <file>`. Prints
 * {"milliseconds", "cpuMicroseconds", "records"}.
 */
import { performance } from "node:perf_hooks";
import { adaptors } from "../../runtime/adaptors/index.ts";
import { createFileSource } from "../../runtime/source/index.ts";
import { compileCsv } from "./compile-csv.ts";

const [path = ""] = process.argv.slice(2);
const { plan, source } = compileCsv();
const [stream] = plan.streams;
if (stream === undefined) throw new Error("the benchmark's spec has no stream");
const file = createFileSource({ plan, source, adaptors, path });
const before = process.cpuUsage();
const started = performance.now();
let records = 0;
for await (const page of file.walk(stream, { context: {}, signal: new AbortController().signal }))
  records += page.records.length;
const milliseconds = performance.now() - started;
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ milliseconds, cpuMicroseconds: user + system, records }));
await file.close();
