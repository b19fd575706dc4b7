import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { type BenchCase, besides, median, runProcess, startProcess, timeInTurns } from "./harness.ts";
import { formatTable, runCases, selectCases } from "./run-cases.ts";

const test = suite("the bench");

test("takes the middle of odd and even numbers of values", () => {
  assert.is(median([3]), 3);
  assert.is(median([9, 1, 4]), 4);
  assert.is(median([10, 1, 4, 2]), 3);
  assert.throws(() => median([]), /median of no values/);
});

test("times ways in turns and leaves the first round out", async () => {
  let clock = 0;
  const order: string[] = [];
  const work = (name: string, taken: number[]) => () => {
    order.push(name);
    clock += taken.shift() ?? 0;
  };
  const ways = { ours: work("ours", [1000, 2, 4, 3]), theirs: work("theirs", [500, 9, 8, 7]) };
  assert.equal(await timeInTurns(3, ways, () => clock), { ours: 3, theirs: 8 });
  assert.equal(order.slice(0, 4), ["ours", "theirs", "ours", "theirs"]);
});

const cases: BenchCase[] = ["add", "lose"].map((name) => ({
  name,
  run: async () => {
    const peer = { case: `${name}: theirs`, value: 4, unit: "records/s" };
    return [besides({ case: `${name}: ours`, value: 1234.4, unit: "records/s" }, peer), peer];
  },
}));
const context = { quick: true, log: () => {} };

test("runs the cases that were asked for and compares them with their peers", async () => {
  const report = await runCases(selectCases(cases, ["lose"]), context);
  assert.equal(report.results, [
    { case: "lose: ours", value: 1234.4, unit: "records/s", peer: "lose: theirs", ratio: 308.6 },
    { case: "lose: theirs", value: 4, unit: "records/s" },
  ]);
  assert.is(report.node, process.version);
  assert.is(selectCases(cases, []), cases);
  assert.equal(formatTable(report).split("\n").slice(1), [
    "lose: ours    1,234  records/s  308.60 × lose: theirs",
    "lose: theirs      4  records/s",
  ]);
});

test("names the cases when one is asked for that is none", () => {
  assert.throws(() => selectCases(cases, ["load"]), /There is no case load\. The cases are: add, lose\./);
});

async function withProgram<T>(source: string, use: (file: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    const file = join(folder, "program.mjs");
    writeFileSync(file, source);
    return await use(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("measures the memory and processor time of a program", async () => {
  const source = (megabytes: number) => `
    const block = Buffer.alloc(${megabytes} * 2 ** 20, 1);
    const end = process.cpuUsage(); while (process.cpuUsage(end).user < 50_000);
    console.log(block.length);`;
  const small = await withProgram(source(1), (file) => runProcess([file]));
  const large = await withProgram(source(200), (file) => runProcess([file]));
  assert.is(large.stdout.trim(), String(200 * 2 ** 20));
  assert.is(large.code, 0);
  const difference = (large.peakBytes ?? 0) - (small.peakBytes ?? 0);
  assert.ok(difference > 150 * 2 ** 20 && difference < 260 * 2 ** 20, `difference ${difference}`);
  assert.ok((large.cpuMicroseconds ?? 0) > 50_000, `${large.cpuMicroseconds} µs`);
});

test("starts a server, waits for its line and stops it", async () => {
  const source = `console.log("starting"); console.log("ready at 17"); setInterval(() => {}, 1000);`;
  await withProgram(source, async (file) => {
    const server = await startProcess([file], /ready at/);
    assert.is(server.readyLine, "ready at 17");
    const ended = await server.stop();
    assert.is(ended.code, 0);
    assert.ok((ended.peakBytes ?? 0) > 2 ** 20);
  });
});

test("shows what a server said that ends before it is ready", async () => {
  await withProgram(`console.error("port is taken"); process.exit(4);`, async (file) => {
    try {
      await startProcess([file], /ready/);
      assert.unreachable();
    } catch (error) {
      assert.match(String(error), /ended with 4 before it was ready:\nport is taken/);
    }
  });
});

test.run();
