/**
 * What the loader and whole imports are measured against: `posting-loop.ts <address> <recording>` posts the very bodies that
 * they posted in a run that nobody measured, and looks at nothing but the status. What that run made in the project (fields)
 * is made before the clock starts. Prints {"milliseconds"}.
 */
import { call, postBodies } from "./post-bodies.ts";
import { readCalls } from "./recorded-calls.ts";

const [address = "", recording = ""] = process.argv.slice(2);
const { before, bulk } = readCalls(recording);
for (const { path, body } of before) await call(address, path, body);
const bodies = bulk.map((body) => Buffer.from(body));
console.log(JSON.stringify({ milliseconds: await postBodies(address, bodies) }));
