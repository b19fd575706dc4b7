import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { check, compile, type FilePort } from "../compiler/index.ts";
import { catalogue } from "../runtime/adaptors/index.ts";
import { createDiskFiles } from "../runtime/cli/disk-files.ts";
import { sha256 } from "../runtime/cli/sha256.ts";
import { longSpec } from "./compile/long-spec.ts";
import { type BenchContext, median, type Result, runProcess } from "./harness.ts";

export const name = "compile";

const importers = fileURLToPath(new URL("../importers", import.meta.url));
/** Relative to the importers' folder. */
const spec = "clickup/clickup.importer";
/** The language's tour: the same importer in its shortest form, compiled beside the same samples. */
const tour = fileURLToPath(new URL("../dsl/samples/tour-clickup/input.importer", import.meta.url));
const program = fileURLToPath(new URL("../runtime/cli/importer.js", import.meta.url));
/** Bundles what `importer check` loads, as `npm ci` does: sources may have changed since. */
const prepare = fileURLToPath(new URL("../.ci/prepare.js", import.meta.url));
const bundle = fileURLToPath(new URL("../node_modules/.cache/importer/check/made-of.json", import.meta.url));

/** Milliseconds to compile specs again, to diagnose one after an edit as an editor does, and to check one in a new process. */
export async function run({ quick, log }: BenchContext): Promise<readonly Result[]> {
  const folder = mkdtempSync(join(tmpdir(), "importer-bench-"));
  try {
    writeFileSync(join(folder, "long.importer"), longSpec(300));
    mkdirSync(join(folder, "samples"));
    writeFileSync(join(folder, "samples/tasks.json"), JSON.stringify({ tasks: [{ id: "1", name: "a" }] }));
    const rounds = quick ? 3 : 50;
    const ours = createDiskFiles(importers);
    const clickup = timeCompiling(ours, spec, rounds);
    const text = readFileSync(tour, "utf8");
    const shortest = timeCompiling(
      { ...ours, read: (path) => (path === spec ? text : ours.read(path)) },
      spec,
      rounds,
    );
    const files = createDiskFiles(folder);
    const long = timeCompiling(files, "long.importer", rounds);
    const edited = timeEdits(files, "long.importer", rounds);
    writeFileSync(join(folder, "longest.importer"), longSpec(10_000));
    const longest = timeCompiling(files, "longest.importer", quick ? 1 : 9);
    const starts = quick ? 1 : 11;
    log(`${starts} cold starts`);
    await startOnce([prepare]);
    if (!existsSync(bundle)) throw new Error("the bundle of check was not made; npm run prepare says why");
    // The first start keeps the compiled code for the others.
    await startOnce([program, "check", join(importers, spec)]);
    const idle: number[] = [];
    const checked: number[] = [];
    for (let start = 0; start < starts; start++) {
      idle.push((await startOnce(["-e", "0"])) ?? 0);
      checked.push(await startOnce([program, "check", join(importers, spec)]));
    }
    const linesOf = (path: string): number => readFileSync(path, "utf8").split("\n").length - 1;
    const figure = (title: string, value: number): Result => ({
      case: `compile: ${title}`,
      value: Math.round(value * 10) / 10,
      unit: "ms",
    });
    const nothing = figure("node -e 0, new process", median(idle));
    const whole = figure("importer check, new process", median(checked));
    return [
      figure(`the language's tour (${linesOf(tour)} lines), warm`, shortest),
      figure(`the ClickUp spec (${linesOf(join(importers, spec))} lines), warm`, clickup),
      figure("a spec of 300 lines, warm", long),
      figure("a spec of 300 lines, diagnosed after an edit", edited),
      figure("a spec of 10,000 lines, warm", longest),
      nothing,
      { ...whole, peer: nothing.case, ratio: whole.value / nothing.value },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Median of `rounds` compilations as the command line makes them, after a few that are not counted. */
function timeCompiling(files: FilePort, file: string, rounds: number): number {
  const times: number[] = [];
  const warmUp = Math.ceil(rounds / 2);
  for (let round = 0; round < warmUp + rounds; round++) {
    const started = performance.now();
    const { plan, diagnostics } = compile(file, { files, catalogue, sha256 });
    if (round >= warmUp) times.push(performance.now() - started);
    if (plan === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  }
  return median(times);
}

/** Median of `rounds` diagnoses, each after another edit of a line in the middle, half of which are mistakes. */
function timeEdits(files: FilePort, file: string, rounds: number): number {
  const lines = (files.read(file) ?? "").split("\n");
  const times: number[] = [];
  const warmUp = Math.ceil(rounds / 2);
  for (let round = 0; round < warmUp + rounds; round++) {
    const wrong = round % 2 === 1;
    const text = lines
      .with(lines.length >> 1, `  field "Edit ${round}" as text <- .name${wrong ? " |" : ""}`)
      .join("\n");
    const port = { ...files, read: (path: string) => (path === file ? text : files.read(path)) };
    const started = performance.now();
    const diagnostics = check(file, { files: port, catalogue });
    if (round >= warmUp) times.push(performance.now() - started);
    if (diagnostics.length > 0 !== wrong)
      throw new Error(`${diagnostics.length} diagnostics after edit ${round}`);
  }
  return median(times);
}

async function startOnce(args: readonly string[]): Promise<number> {
  const { code, stderr, milliseconds } = await runProcess(args);
  if (code !== 0) throw new Error(`${args.join(" ")} ended with ${code}:\n${stderr}`);
  return milliseconds;
}
