import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { longSpec } from "./compile/long-spec.ts";
import { type BenchContext, median, type Result, runProcess } from "./harness.ts";

export const name = "compile";

const importers = fileURLToPath(new URL("../importers", import.meta.url));
/** Relative to the importers' folder. */
const spec = "clickup/clickup.importer";
/** The language's tour: the same importer in its shortest form, compiled beside the same samples. */
const tour = fileURLToPath(new URL("../dsl/samples/tour-clickup/input.importer", import.meta.url));
const program = fileURLToPath(new URL("../runtime/cli/importer.js", import.meta.url));
const compiling = fileURLToPath(new URL("compile/compiling.ts", import.meta.url));
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
    writeFileSync(join(folder, "longest.importer"), longSpec(10_000));
    log("compiling again and again");
    const clickup = await time("again", importers, spec, rounds);
    const shortest = await time("again", importers, spec, rounds, tour);
    const long = await time("again", folder, "long.importer", rounds);
    const edited = await time("edited", folder, "long.importer", rounds);
    const longest = await time("again", folder, "longest.importer", quick ? 1 : 9);
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

/** Milliseconds for one time of many, in a process of its own. */
async function time(
  how: "again" | "edited",
  folder: string,
  file: string,
  rounds: number,
  ...text: readonly string[]
): Promise<number> {
  const args = [compiling, how, folder, file, String(rounds), ...text];
  const { code, stdout, stderr } = await runProcess(args, { bounded: false });
  if (code !== 0) throw new Error(`compiling ${file} ended with ${code}:\n${stderr}`);
  return (JSON.parse(stdout.trim()) as { readonly milliseconds: number }).milliseconds;
}

async function startOnce(args: readonly string[]): Promise<number> {
  const { code, stderr, milliseconds } = await runProcess(args, { bounded: false });
  if (code !== 0) throw new Error(`${args.join(" ")} ended with ${code}:\n${stderr}`);
  return milliseconds;
}
