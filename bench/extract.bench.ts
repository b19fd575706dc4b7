import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { listCount, pageSize } from "./extract/pages.ts";
import {
  type BenchContext,
  besides,
  type Ended,
  median,
  type Result,
  runProcess,
  startProcess,
} from "./harness.ts";

export const name = "extract";

const programOf = (file: string): string => fileURLToPath(new URL(`extract/${file}`, import.meta.url));

/**
 * Pages and records read, kept, mapped and staged in a second, beside two loops that only read, write the pages down, map
 * and write lines: one with the plan's own closures, which shows what extraction adds (mapping is measured alone, by
 * `mapping`), and one that maps by hand. What comes between that and loading, the parents of three records in ten, no loop
 * looks for; it is given as a figure of its own.
 */
export async function run({ quick, log }: BenchContext): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const latency of quick ? [0] : [0, 50]) {
    const pages = quick ? 2 : 100;
    const rounds = quick ? 1 : 5;
    const closures: Measured[] = [];
    const byHand: Measured[] = [];
    const ours: Measured[] = [];
    const server = await startProcess([programOf("serve-pages.ts"), String(pages), String(latency)], /^http/);
    try {
      for (let round = 0; round < rounds; round++) {
        log(`round ${round + 1} of ${rounds}: ${listCount * pages} pages, ${latency} ms each`);
        closures.push(await measure("bare-loop.ts", server.readyLine, "closures"));
        byHand.push(await measure("bare-loop.ts", server.readyLine, "by-hand"));
        ours.push(await measure("engine.ts", server.readyLine));
      }
    } finally {
      await server.stop();
    }
    requireSame([...closures, ...byHand, ...ours], listCount * pages * pageSize);
    const title = latency === 0 ? "extract" : `extract, ${latency} ms a page`;
    results.push(...figures(title, { closures, byHand, ours }, listCount * pages));
  }
  return results;
}

interface Measured {
  readonly milliseconds: number;
  /** Of the engine. */
  readonly untilLoading?: number;
  readonly cpuMicroseconds: number;
  readonly records: number;
  readonly digest: string;
  readonly peakBytes: number;
}

function figures(
  title: string,
  { closures, byHand, ours }: Readonly<Record<"closures" | "byHand" | "ours", readonly Measured[]>>,
  pages: number,
): readonly Result[] {
  const rateOf = (who: string, milliseconds: readonly number[], count: number, unit: string): Result => ({
    case: `${title}: ${who}`,
    value: Math.round((count / median(milliseconds)) * 1000),
    unit,
  });
  const rate = (who: string, runs: readonly Measured[], count: number, unit: string): Result =>
    rateOf(
      who,
      runs.map(({ milliseconds }) => milliseconds),
      count,
      unit,
    );
  const processor = (who: string, runs: readonly Measured[]): Result => ({
    case: `${title}: processor time of the ${who}`,
    value: Math.round(median(runs.map(({ cpuMicroseconds }) => cpuMicroseconds)) / pages / pageSize),
    unit: "µs/record",
  });
  const loop = "bare loop, our closures";
  const handLoop = "bare loop, mapping by hand";
  const engine = rate("engine", ours, pages * pageSize, "records/s");
  const peers = [
    rate(loop, closures, pages * pageSize, "records/s"),
    rate(handLoop, byHand, pages * pageSize, "records/s"),
  ];
  const untilLoading = ours.map(({ untilLoading = Number.NaN }) => untilLoading);
  const placed = rateOf("engine, until loading can begin", untilLoading, pages * pageSize, "records/s");
  const processors = [processor(loop, closures), processor(handLoop, byHand)];
  const peak = Math.max(...ours.map(({ peakBytes }) => peakBytes));
  return [
    ...peers,
    ...besideBoth(engine, peers),
    besides(placed, peers[0]!),
    { ...rate("engine", ours, pages, "pages/s"), case: `${title}: engine, pages` },
    ...processors,
    ...besideBoth(processor("engine", ours), processors),
    { case: `${title}: peak memory of the engine`, value: Math.round(peak / 2 ** 20), unit: "MB" },
  ];
}

/** The same figure beside each loop, under a name of its own. */
function besideBoth(figure: Result, peers: readonly Result[]): readonly Result[] {
  return peers.map((peer, index) =>
    besides(index === 0 ? figure : { ...figure, case: `${figure.case}, beside mapping by hand` }, peer),
  );
}

/** All must have made the same issues, or the comparison means nothing. */
function requireSame(runs: readonly Measured[], records: number): void {
  for (const run of runs) {
    if (run.records !== records || run.digest !== runs[0]?.digest)
      throw new Error(`the outputs differ: ${JSON.stringify(runs)}, of ${records} records`);
  }
}

async function measure(file: string, address: string, ...more: readonly string[]): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), "importer-bench-"));
  try {
    const ended: Ended = await runProcess([programOf(file), address, folder, ...more]);
    if (ended.code !== 0)
      throw new Error(`${file} ended with ${ended.signal ?? ended.code}:\n${ended.stderr}`);
    return { ...JSON.parse(ended.stdout.trim().split("\n").at(-1) ?? ""), peakBytes: ended.peakBytes ?? 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
