/**
 * What extraction is measured against: `bare-loop.ts <address> <folder>` reads the same pages, maps them by hand and
 * writes a line for each issue. It keeps no page, no account and no place to go on from. Prints {"milliseconds", "cpuMicroseconds", "records", "digest"}.
 */
import { closeSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { Agent, request } from "undici";
import { mapByHand } from "../mapping/hand-written.ts";
import type { Task } from "../mapping/tasks.ts";
import { digestLines } from "./digest.ts";
import { listCount } from "./pages.ts";

const [address = "", folder = "."] = process.argv.slice(2);
const dispatcher = new Agent({ connections: 32 });
const file = join(folder, "issues.ndjson");

async function read<T>(path: string): Promise<T> {
  const { statusCode, body } = await request(address + path, { dispatcher });
  if (statusCode !== 200) throw new Error(`${path} answered ${statusCode}`);
  return JSON.parse(await body.text()) as T;
}

async function readList(id: string, output: number): Promise<void> {
  for (let page = 0; ; page++) {
    const { tasks, last_page } = await read<{ tasks: Task[]; last_page: boolean }>(
      `/list/${id}/task?page=${page}`,
    );
    let lines = "";
    for (const task of tasks) {
      const result = mapByHand(task);
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
const { lists } = await read<{ lists: { id: string }[] }>("/lists");
const waiting = lists.values();
await Promise.all(
  Array.from({ length: listCount }, async () => {
    for (let next = waiting.next(); !next.done; next = waiting.next()) await readList(next.value.id, output);
  }),
);
closeSync(output);
const milliseconds = performance.now() - started;
const used = process.cpuUsage(before);
const cpuMicroseconds = used.user + used.system;
const lines = readFileSync(file, "utf8").split("\n").slice(0, -1);
console.log(JSON.stringify({ milliseconds, cpuMicroseconds, ...digestLines(lines) }));
await dispatcher.close();
