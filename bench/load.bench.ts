import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BenchContext, besides, type Ended, median, type Result, runProcess } from "./harness.ts";
import { startSandbox } from "./load/sandbox.ts";

export const name = "load";

const programOf = (file: string): string => fileURLToPath(new URL(`load/${file}`, import.meta.url));

/** Milliseconds that the sandbox waits before it works on a bulk call; Jira itself takes far longer. */
const latencies = [0, 100];

/** Issues loaded into the sandbox in a second, beside a loop that posts the same bodies, made before; what the loader costs. */
export async function run({ quick, log }: BenchContext): Promise<readonly Result[]> {
  const count = quick ? 500 : 40_000;
  const results: Result[] = [];
  const recordings = mkdtempSync(join(tmpdir(), "importer-bench-"));
  try {
    const recording = join(recordings, "calls");
    log(`${count} issues, to record what the loader posts`);
    await measureLoader(count, 0, recording);
    for (const latency of quick ? [0] : latencies) {
      const rounds = await measureRounds(quick ? 1 : 3, { count, recording }, latency, log);
      results.push(...figures(latency === 0 ? "load" : `load, ${latency} ms a call`, rounds, count));
    }
  } finally {
    rmSync(recordings, { recursive: true, force: true });
  }
  for (const many of quick ? [500, 2_000] : [10_000, 200_000]) {
    log(`${many} issues, for the memory`);
    const { peakBytes = 0 } = (await measureLoader(many, 0)).ended;
    const value = Math.round(peakBytes / 2 ** 20);
    results.push({ case: `load: peak memory at ${many} issues`, value, unit: "MB" });
  }
  return results;
}

interface Rounds {
  readonly bare: readonly Measured<Bare>[];
  readonly ours: readonly Measured<Loaded>[];
}

async function measureRounds(
  rounds: number,
  { count, recording }: { readonly count: number; readonly recording: string },
  latency: number,
  log: BenchContext["log"],
): Promise<Rounds> {
  const bare: Measured<Bare>[] = [];
  const ours: Measured<Loaded>[] = [];
  for (let round = 1; round <= rounds; round++) {
    log(`round ${round} of ${rounds}: ${count} issues, ${latency} ms a call, first bare, then by the loader`);
    bare.push(await inSandbox<Bare>(latency, "posting-loop.ts", [recording]));
    ours.push(await measureLoader(count, latency));
  }
  return { bare, ours };
}

function figures(title: string, { bare, ours }: Rounds, count: number): readonly Result[] {
  const rate = (who: string, milliseconds: readonly number[]): Result => ({
    case: `${title}: ${who}`,
    value: Math.round((count / median(milliseconds)) * 1000),
    unit: "issues/s",
  });
  const loop = rate(
    "bare loop",
    bare.map(({ result }) => result.milliseconds),
  );
  const loaded = ours.map(({ result }) => result);
  return [
    loop,
    besides(
      rate(
        "loader",
        loaded.map(({ milliseconds }) => milliseconds),
      ),
      loop,
    ),
    besides(
      rate(
        "loader, everything read back",
        loaded.map(({ withVerification }) => withVerification),
      ),
      loop,
    ),
    {
      case: `${title}: processor time of the loader`,
      value: Math.round(median(loaded.map(({ cpuMicroseconds }) => cpuMicroseconds)) / count),
      unit: "µs/issue",
    },
  ];
}

interface Measured<T> {
  readonly result: T;
  readonly ended: Ended;
}

interface Bare {
  readonly milliseconds: number;
}

interface Loaded extends Bare {
  readonly withVerification: number;
  readonly cpuMicroseconds: number;
}

/** Loads what was staged by a process that has ended. */
async function measureLoader(
  count: number,
  latency: number,
  ...recording: readonly string[]
): Promise<Measured<Loaded>> {
  const folder = mkdtempSync(join(tmpdir(), "importer-bench-"));
  try {
    await runToEnd("stage-issues.ts", [folder, String(count)]);
    return await inSandbox<Loaded>(latency, "loader.ts", [String(count), folder, ...recording]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a program against a new sandbox of its own. */
async function inSandbox<T>(latency: number, file: string, args: readonly string[]): Promise<Measured<T>> {
  const sandbox = await startSandbox(latency);
  try {
    const ended = await runToEnd(file, [sandbox.address, ...args]);
    return { result: JSON.parse(ended.stdout.trim().split("\n").at(-1) ?? ""), ended };
  } finally {
    await sandbox.stop();
  }
}

async function runToEnd(file: string, args: readonly string[]): Promise<Ended> {
  const ended = await runProcess([programOf(file), ...args]);
  if (ended.code !== 0) throw new Error(`${file} ended with ${ended.signal ?? ended.code}:\n${ended.stderr}`);
  return ended;
}
