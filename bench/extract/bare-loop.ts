/**
 * What extraction is measured against: `bare-loop.ts <address> <folder> <closures | by-hand>` reads the same pages,
 * writes them as they came, maps them (with the plan's own closures, or by hand) and writes a line for each issue. It
 * keeps no account and no place to go on from. Prints {"milliseconds", "cpuMicroseconds", "records", "digest"}.
 */
import { closeSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { Agent, request } from "undici";
import { adaptors } from "../../runtime/adaptors/index.ts";
import { compileMaps, type MapResult } from "../../runtime/engine/mapping/index.ts";
import { compileMapping } from "../mapping/compile-mapping.ts";
import { mapByHand } from "../mapping/hand-written.ts";
import type { Task } from "../mapping/tasks.ts";
import { createDigest } from "./digest.ts";
import { listCount } from "./pages.ts";

const [address = "", folder = ".", mapping = "closures"] = process.argv.slice(2);
const dispatcher = new Agent({ connections: 32 });
const file = join(folder, "issues.ndjson");
const mapTask = mapping === "by-hand" ? mapByHand : compiledMap();

function compiledMap(): (task: Task) => MapResult {
  const [mapper] = compileMaps(compileMapping(), adaptors).values();
  if (mapper === undefined) throw new Error("the benchmark's spec maps nothing");
  const surroundings = {
    context: {},
    children: {},
    options: {},
    inputs: {},
    run: { zone: "UTC", started: "2026-01-01T00:00:00.000Z" },
  };
  return (task) => mapper.map({ record: task, ...surroundings });
}

async function read<T>(path: string, pages: number): Promise<T> {
  const { statusCode, body } = await request(address + path, { dispatcher });
  if (statusCode !== 200) throw new Error(`${path} answered ${statusCode}`);
  const page = Buffer.from(await body.arrayBuffer());
  writeSync(pages, page);
  return JSON.parse(page.toString("utf8")) as T;
}

async function readList(id: string, pages: number, output: number): Promise<void> {
  for (let page = 0; ; page++) {
    const { tasks, last_page } = await read<{ tasks: Task[]; last_page: boolean }>(
      `/list/${id}/task?page=${page}`,
      pages,
    );
    let lines = "";
    for (const task of tasks) {
      const result = mapTask(task);
      if (result.kind !== "mapped") throw new Error(`a task was ${result.kind}`);
      const { key, fields, custom } = result.issue;
      lines += `${JSON.stringify({ key, fields, custom })}\n`;
    }
    writeSync(output, lines);
    if (last_page) return;
  }
}

const before = process.cpuUsage();
const started = performance.now();
const output = openSync(file, "w");
const pages = openSync(join(folder, "pages"), "w");
const { lists } = await read<{ lists: { id: string }[] }>("/lists", pages);
const waiting = lists.values();
await Promise.all(
  Array.from({ length: listCount }, async () => {
    for (let next = waiting.next(); !next.done; next = waiting.next())
      await readList(next.value.id, pages, output);
  }),
);
closeSync(output);
closeSync(pages);
const milliseconds = performance.now() - started;
const used = process.cpuUsage(before);
const cpuMicroseconds = used.user + used.system;
const digest = createDigest();
for (const line of readFileSync(file, "utf8").split("\n").slice(0, -1)) digest.add(line);
console.log(JSON.stringify({ milliseconds, cpuMicroseconds, ...digest.result() }));
await dispatcher.close();
