/**
 * Runs the tests under the current folder: `node test/runner/run.ts [part of a path…]`.
 * Ends with 0 when all passed, 1 when a test failed or none ran, 130 when interrupted.
 */
import { availableParallelism } from "node:os";
import { isGreen, reportFile, reportTotals } from "./report.ts";
import { runFiles } from "./run-files.ts";
import { findTestFiles } from "./test-files.ts";

const patterns = process.argv.slice(2);
const files = findTestFiles(process.cwd(), patterns);
if (files.length === 0) console.error(`No test file matches ${patterns.join(" ") || "*.test.ts"}.`);

// Tests find MongoDB under another name: what they start must not keep its state there unless it is told to.
const { MONGODB_URL } = process.env;
if (MONGODB_URL !== undefined) {
  process.env.IMPORTER_TEST_MONGODB_URL = MONGODB_URL;
  delete process.env.MONGODB_URL;
}

const interruption = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    process.exitCode = 130;
    interruption.abort();
  });
}

const results = await runFiles({
  files,
  workers: availableParallelism(),
  signal: interruption.signal,
  onResult: (result) => console.log(reportFile(result)),
});
console.log(reportTotals(results));
process.exitCode ??= isGreen(results) ? 0 : 1;
