/**
 * What reading a file is measured against: `bare-loop.ts <file>` takes every row as an array of cells from csv-parse and
 * does nothing with it. Prints {"milliseconds", "cpuMicroseconds", "records"}.
 */
import { createReadStream } from "node:fs";
import { performance } from "node:perf_hooks";
import { parse } from "csv-parse";

const [path = ""] = process.argv.slice(2);
const before = process.cpuUsage();
const started = performance.now();
let records = -1;
const parser = createReadStream(path).pipe(parse({ bom: true }));
for await (const row of parser) if ((row as readonly string[]).length === 16) records += 1;
const milliseconds = performance.now() - started;
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ milliseconds, cpuMicroseconds: user + system, records }));
