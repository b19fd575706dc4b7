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

/**
 * Rows of a file read, and read, mapped and staged in a second, beside a loop that takes them from csv-parse; memory with a
 * small file and a large one; a whole import beside a loop that posts prebuilt issues.
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
  const runs = { "bare loop": [], reading: [], engine: [] } as Record<string, Measured[]>;
  for (let round = 0; round < (quick ? 1 : 3); round++) {
    log(`round ${round + 1}: ${rows} rows, by csv-parse alone, read only, and by the engine`);
    runs["bare loop"]!.push(await measure("csv/bare-loop.ts", path));
    runs.reading!.push(await measure("csv/reading.ts", path));
    runs.engine!.push(await measure("csv/engine.ts", path));
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
  return [
    loop,
    besides(rate("reading"), loop),
    besides(rate("engine"), loop),
    bare,
    besides(processor("reading"), bare),
    besides(processor("engine"), bare),
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
  const rows = writeTable(path, (quick ? 0.1 : 3) * megabyte);
  const bare: number[] = [];
  const ours: number[] = [];
  const verified: number[] = [];
  for (let round = 0; round < (quick ? 1 : 3); round++) {
    log(`round ${round + 1}: ${rows} issues, first bare, then as an import`);
    bare.push((await inSandbox("load/bare-loop.ts", [String(rows)])).milliseconds);
    const whole = await inSandbox("csv/whole-import.ts", [path, String(rows)]);
    ours.push(whole.milliseconds);
    verified.push(whole.withVerification ?? Number.NaN);
  }
  const rate = (title: string, milliseconds: readonly number[]): Result => ({
    case: `csv: ${title}`,
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

async function inSandbox(file: string, args: readonly string[]): Promise<Measured> {
  const sandbox = await startSandbox();
  try {
    return await measure(file, sandbox.address, ...args);
  } finally {
    await sandbox.stop();
  }
}

const round = (value: number): number => Math.round(value * 10) / 10;
