import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BenchContext, besides, type Ended, median, type Result, runProcess } from "./harness.ts";
import { startSandbox } from "./load/sandbox.ts";

export const name = "load";

const programOf = (file: string): string => fileURLToPath(new URL(`load/${file}`, import.meta.url));

/** Issues loaded into the sandbox in a second, beside a loop that posts prebuilt bodies; what the loader costs. */
export async function run({ quick, log }: BenchContext): Promise<readonly Result[]> {
  const count = quick ? 500 : 10_000;
  const rounds = quick ? 1 : 3;
  const bare: number[] = [];
  const ours: number[] = [];
  const verified: number[] = [];
  const processor: number[] = [];
  let small = 0;
  for (let round = 0; round < rounds; round++) {
    log(`round ${round + 1} of ${rounds}: ${count} issues, first bare, then by the loader`);
    bare.push((await measure<Bare>("bare-loop.ts", count)).result.milliseconds);
    const { result, ended } = await measure<Loaded>("loader.ts", count);
    ours.push(result.milliseconds);
    verified.push(result.withVerification);
    processor.push(result.cpuMicroseconds / count);
    small = Math.max(small, ended.peakBytes ?? 0);
  }
  const many = quick ? 2_000 : 200_000;
  log(`${many} issues, for the memory`);
  const large = (await measure<Loaded>("loader.ts", many)).ended.peakBytes ?? 0;

  const rate = (title: string, milliseconds: readonly number[]): Result => ({
    case: title,
    value: Math.round((count / median(milliseconds)) * 1000),
    unit: "issues/s",
  });
  const megabytes = (title: string, bytes: number): Result => ({
    case: title,
    value: Math.round(bytes / 2 ** 20),
    unit: "MB",
  });
  const loop = rate("load: bare loop", bare);
  return [
    loop,
    besides(rate("load: loader", ours), loop),
    besides(rate("load: loader, everything read back", verified), loop),
    { case: "load: processor time of the loader", value: Math.round(median(processor)), unit: "µs/issue" },
    megabytes(`load: peak memory at ${count} issues`, small),
    megabytes(`load: peak memory at ${many} issues`, large),
  ];
}

interface Bare {
  readonly milliseconds: number;
}

interface Loaded extends Bare {
  readonly withVerification: number;
  readonly cpuMicroseconds: number;
}

/** Runs a program against a new sandbox of its own; what is to be loaded was staged by a process that has ended. */
async function measure<T>(
  file: string,
  count: number,
): Promise<{ readonly result: T; readonly ended: Ended }> {
  const folder = mkdtempSync(join(tmpdir(), "importer-bench-"));
  const sandbox = await startSandbox();
  try {
    if (file === "loader.ts") await runToEnd("stage-issues.ts", [folder, String(count)]);
    const ended = await runToEnd(file, [sandbox.address, String(count), folder]);
    return { result: JSON.parse(ended.stdout.trim().split("\n").at(-1) ?? ""), ended };
  } finally {
    await sandbox.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runToEnd(file: string, args: readonly string[]): Promise<Ended> {
  const ended = await runProcess([programOf(file), ...args]);
  if (ended.code !== 0) throw new Error(`${file} ended with ${ended.signal ?? ended.code}:\n${ended.stderr}`);
  return ended;
}
