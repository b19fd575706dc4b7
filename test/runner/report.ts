import { styleText } from "node:util";
import type { Failure, FileResult } from "./result.ts";

const SLOWEST = 5;
/** Files that take less than this are never listed as slow. */
const SLOW_MILLISECONDS = 1000;

/** One line for a file that has ended, with its failures and what it printed when it failed. */
export function reportFile(result: FileResult): string {
  const failed = result.failures.length > 0;
  const mark = failed ? styleText("red", "✘") : styleText("green", "✔");
  const skipped = result.skips.length > 0 ? `, ${result.skips.length} skipped` : "";
  const time = `${Math.round(result.milliseconds)} ms`;
  const lines = [`${mark} ${result.file} ${styleText("gray", `${result.passed} passed${skipped}, ${time}`)}`];
  for (const failure of result.failures) lines.push(...reportFailure(result.file, failure));
  if (failed && result.output.trim() !== "") {
    lines.push("    what it printed:", indent(result.output.trimEnd(), "    | "));
  }
  return lines.join("\n");
}

function reportFailure(file: string, failure: Failure): string[] {
  const title = failure.test === "" ? file : `${file} › ${failure.test}`;
  const parts = [styleText("red", `  FAIL ${title}`), indent(failure.message, "    ")];
  if (failure.details !== "") parts.push(indent(failure.details.trimEnd(), "      "));
  if (failure.stack !== "") parts.push(styleText("gray", indent(failure.stack, "    ")));
  return [...parts, ""];
}

/** The end of the report: skips, slowest files, failed tests again by name, and the line with the counts. */
export function reportTotals(results: readonly FileResult[]): string {
  const lines: string[] = [];
  const reasons = Map.groupBy(
    results.flatMap((result) => result.skips.map((skip) => ({ file: result.file, reason: skip.reason }))),
    (skip) => `${skip.file}: ${skip.reason}`,
  );
  for (const [reason, skips] of reasons) lines.push(`skipped ${skips.length} in ${reason}`);

  const slow = results.filter((result) => result.milliseconds >= SLOW_MILLISECONDS);
  const slowest = slow.toSorted((a, b) => b.milliseconds - a.milliseconds).slice(0, SLOWEST);
  if (slowest.length > 0) lines.push("slowest files:");
  for (const { file, milliseconds } of slowest)
    lines.push(`  ${(milliseconds / 1000).toFixed(1)} s  ${file}`);

  for (const { file, failures } of results) {
    for (const { test } of failures)
      lines.push(styleText("red", `failed: ${test === "" ? file : `${file} › ${test}`}`));
  }
  return [...lines, countsLine(results)].join("\n");
}

/** `N passed, N failed`, with `, N skipped` where a test was skipped. */
export function countsLine(results: readonly FileResult[]): string {
  const sum = (count: (result: FileResult) => number) =>
    results.reduce((total, result) => total + count(result), 0);
  const skipped = sum((result) => result.skips.length);
  const line = `${sum((result) => result.passed)} passed, ${sum((result) => result.failures.length)} failed`;
  return skipped > 0 ? `${line}, ${skipped} skipped` : line;
}

/** True when at least one test ran to its end and nothing failed. */
export function isGreen(results: readonly FileResult[]): boolean {
  const ran = results.some((result) => result.passed + result.skips.length > 0);
  return ran && results.every((result) => result.failures.length === 0);
}

function indent(text: string, by: string): string {
  return text.replaceAll(/^/gm, by);
}
