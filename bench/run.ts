/**
 * Runs the benchmarks: `npm run bench -- [case…] [--json] [--quick]`. A case is a module
 * `bench/<name>.bench.ts`. Ends with 0, with 1 when a case failed, with 2 for a wrong argument.
 */
import { globSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { BenchCase } from "./harness.ts";
import { formatTable, runCases, selectCases } from "./run-cases.ts";

const USAGE = "usage: npm run bench -- [case…] [--json] [--quick]";

const folder = fileURLToPath(new URL(".", import.meta.url));
const cases: BenchCase[] = await Promise.all(
  globSync("*.bench.ts", { cwd: folder })
    .toSorted()
    .map((file): Promise<BenchCase> => import(new URL(file, import.meta.url).href)),
);

function readArguments() {
  try {
    const options = { json: { type: "boolean" }, quick: { type: "boolean" } } as const;
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    return { ...values, chosen: selectCases(cases, positionals) };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    return process.exit(2);
  }
}

const { json = false, quick = false, chosen } = readArguments();
const report = await runCases(chosen, { quick, log: (text) => console.error(text) });
console.log(json ? JSON.stringify(report, null, 2) : formatTable(report));
