import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeTable } from "./csv/write-table.ts";
import { type BenchContext, besides, type Ended, median, type Result, runProcess } from "./harness.ts";
import { startSandbox } from "./load/sandbox.ts";

export const name = "csv";

const programOf = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const megabyte = 2 ** 20;

/** What is done with the rows of a file, one more thing from one to the next. */
const depths = {
  reading: "csv/reading.ts",
  "read and mapped": "csv/mapped.ts",
  engine: "csv/engine.ts",
} as const;

/** Milliseconds that the sandbox waits before it works on a bulk call, as in `load`. */
const latencies = [0, 100];

/**
 * Rows of a file read, mapped, and kept and staged in a second, beside a loop that takes them from csv-parse; memory with a
 * small file and a large one; a whole import beside a loop that posts the same bodies, made before.
 */
export async function run({ quick, log }: BenchContext): Promise<readonly Result[]> {
  const folder = mkdtempSync(join(tmpdir(), "importer-bench-"));
  const path = join(folder, "table.csv");
  try {
    return [
      ...(await compareRates(path, quick, log)),
      ...(await compareMemory(path, quick, log)),
      ...(await compareImports(path, quick, log)),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Log = BenchContext["log"];

async function compareRates(path: string, quick: boolean, log: Log): Promise<readonly Result[]> {
  const rows = writeTable(path, (quick ? 1 : 30) * megabyte);
  const programs = { "bare loop": "csv/bare-loop.ts", ...depths };
  const runs: Record<string, Measured[]> = {};
  for (let round = 0; round < (quick ? 1 : 3); round++) {
    log(`round ${round + 1}: ${rows} rows, ${Object.keys(programs).join(", ")}`);
    for (const [who, program] of Object.entries(programs)) {
      runs[who] ??= [];
      runs[who].push(await measure(program, path));
    }
  }
  const rate = (who: string): Result => ({
    case: `csv: ${who}`,
    value: Math.round((rows / median(runs[who]!.map(({ milliseconds }) => milliseconds))) * 1000),
    unit: "rows/s",
  });
  const processor = (who: string): Result => ({
    case: `csv: processor time, ${who}`,
    value: round(median(runs[who]!.map(({ cpuMicroseconds }) => cpuMicroseconds)) / rows),
    unit: "µs/row",
  });
  for (const measured of Object.values(runs).flat()) {
    if (measured.records !== rows) throw new Error(`${measured.records} of ${rows} rows were read`);
  }
  const loop = rate("bare loop");
  const bare = processor("bare loop");
  const whose = Object.keys(depths);
  return [
    ...[loop, ...whose.map((who) => besides(rate(who), loop))],
    ...[bare, ...whose.map((who) => besides(processor(who), bare))],
  ];
}

async function compareMemory(path: string, quick: boolean, log: Log): Promise<readonly Result[]> {
  const peak = async (megabytes: number): Promise<Result> => {
    log(`a file of ${megabytes} MB, for the memory`);
    writeTable(path, megabytes * megabyte);
    const { peakBytes } = await measure("csv/engine.ts", path);
    return {
      case: `csv: peak memory at ${megabytes} MB`,
      value: Math.round(peakBytes / megabyte),
      unit: "MB",
    };
  };
  const small = await peak(quick ? 1 : 100);
  return [small, besides(await peak(quick ? 4 : 1024), small)];
}

async function compareImports(path: string, quick: boolean, log: Log): Promise<readonly Result[]> {
  const table = { path, rows: writeTable(path, (quick ? 0.1 : 10) * megabyte), calls: `${path}.calls` };
  log(`${table.rows} issues, to record what an import posts`);
  await inSandbox(0, "csv/whole-import.ts", [path, String(table.rows), table.calls]);
  const results: Result[] = [];
  for (const latency of quick ? [0] : latencies)
    results.push(...(await compareAt(latency, table, quick ? 1 : 3, log)));
  return results;
}

/** A file, and what an import of it posts. */
interface Table {
  readonly path: string;
  readonly rows: number;
  readonly calls: string;
}

/** @param latency milliseconds of a bulk call */
async function compareAt(
  latency: number,
  { path, rows, calls }: Table,
  rounds: number,
  log: Log,
): Promise<readonly Result[]> {
  const bare: number[] = [];
  const ours: number[] = [];
  const verified: number[] = [];
  for (let round = 0; round < rounds; round++) {
    log(`round ${round + 1}: ${rows} issues, ${latency} ms a call, first bare, then as an import`);
    bare.push((await inSandbox(latency, "load/posting-loop.ts", [calls])).milliseconds);
    const whole = await inSandbox(latency, "csv/whole-import.ts", [path, String(rows), "-"]);
    ours.push(whole.milliseconds);
    verified.push(whole.withVerification ?? Number.NaN);
  }
  const title = latency === 0 ? "csv" : `csv, ${latency} ms a call`;
  const rate = (what: string, milliseconds: readonly number[]): Result => ({
    case: `${title}: ${what}`,
    value: Math.round((rows / median(milliseconds)) * 1000),
    unit: "issues/s",
  });
  const loop = rate("bare posting loop", bare);
  return [
    loop,
    besides(rate("whole import", ours), loop),
    besides(rate("whole import, everything read back", verified), loop),
  ];
}

interface Measured {
  readonly milliseconds: number;
  readonly cpuMicroseconds: number;
  readonly records: number;
  readonly peakBytes: number;
  readonly withVerification?: number;
}

/** Runs a program on a file, with a folder of its own. */
async function measure(file: string, ...args: readonly string[]): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), "importer-bench-"));
  try {
    const ended: Ended = await runProcess([programOf(file), ...args, folder]);
    if (ended.code !== 0)
      throw new Error(`${file} ended with ${ended.signal ?? ended.code}:\n${ended.stderr}`);
    return { ...JSON.parse(ended.stdout.trim().split("\n").at(-1) ?? ""), peakBytes: ended.peakBytes ?? 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function inSandbox(latency: number, file: string, args: readonly string[]): Promise<Measured> {
  const sandbox = await startSandbox(latency);
  try {
    return await measure(file, sandbox.address, ...args);
  } finally {
    await sandbox.stop();
  }
}

const round = (value: number): number => Math.round(value * 10) / 10;
