import { cpus, totalmem } from "node:os";
import type { BenchCase, BenchContext, Result } from "./harness.ts";

/** All figures of a run, as `npm run bench -- --json` prints them. */
export interface BenchReport {
  readonly name: "importer";
  readonly machine: string;
  readonly node: string;
  readonly results: readonly Result[];
}

/**
 * Picks cases by name; all when no name is given.
 *
 * @throws RangeError for a name that is no case, with those that are
 */
export function selectCases(cases: readonly BenchCase[], wanted: readonly string[]): readonly BenchCase[] {
  const unknown = wanted.filter((name) => !cases.some((one) => one.name === name));
  if (unknown.length > 0) {
    const names = cases.map((one) => one.name).join(", ");
    throw new RangeError(`There is no case ${unknown.join(", ")}. The cases are: ${names}.`);
  }
  return wanted.length === 0 ? cases : cases.filter((one) => wanted.includes(one.name));
}

/** Runs cases one after the other. */
export async function runCases(cases: readonly BenchCase[], context: BenchContext): Promise<BenchReport> {
  const results: Result[] = [];
  for (const one of cases) {
    context.log(`${one.name} …`);
    results.push(...(await one.run(context)));
  }
  return { name: "importer", machine: machineName(), node: process.version, results };
}

function machineName(): string {
  const processors = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const model = processors[0]?.model.trim() || "processor without a name";
  return `${processors.length} × ${model}, ${memory} GB, ${process.platform} ${process.arch}`;
}

/** The report as a table for people. */
export function formatTable(report: BenchReport): string {
  const rows = report.results.map((result) => [
    result.case,
    formatNumber(result.value),
    result.unit,
    result.peer === undefined ? "" : `${(result.ratio ?? Number.NaN).toFixed(2)} × ${result.peer}`,
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) =>
        column === 1 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd(),
  );
  return [`${report.machine}, Node ${report.node}`, ...lines].join("\n");
}

/** Three significant digits, and no fraction from 100 on. */
function formatNumber(value: number): string {
  const maximumFractionDigits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return value.toLocaleString("en", { maximumFractionDigits });
}
