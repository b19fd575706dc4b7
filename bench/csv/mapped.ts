/**
 * Reads a file and maps its rows to issues, as JSON values, and keeps nothing: `mapped.ts <file>`. Prints {"milliseconds",
 * "cpuMicroseconds", "records"}.
 */
import { performance } from "node:perf_hooks";
import { adaptors } from "../../runtime/adaptors/index.ts";
import { compileMaps } from "../../runtime/engine/mapping/index.ts";
import { createFileSource } from "../../runtime/source/index.ts";
import { newImport } from "../new-import.ts";
import { compileCsv } from "./compile-csv.ts";

const [path = ""] = process.argv.slice(2);
const { plan, source } = compileCsv();
const [stream] = plan.streams;
const [mapper] = compileMaps(plan, adaptors).values();
if (stream === undefined || mapper === undefined) throw new Error("the benchmark's spec maps a stream");
const { options, run } = newImport(plan);
const file = createFileSource({ plan, source, adaptors, path });
const before = process.cpuUsage();
const started = performance.now();
let records = 0;
const signal = new AbortController().signal;
for await (const { records: rows, header = [] } of file.walk(stream, { context: {}, signal })) {
  for (const { value } of rows) {
    const { kind } = mapper.map({ record: value, header, context: {}, children: {}, options, run });
    if (kind === "mapped") records += 1;
  }
}
const milliseconds = performance.now() - started;
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ milliseconds, cpuMicroseconds: user + system, records }));
await file.close();
