import { type ImportReport, printReport } from "../../engine/index.ts";
import { printJson } from "../command.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import type { Terminal } from "../terminal.ts";

/** Prints a report and says how the command ends. */
export function concludeImport(report: ImportReport, json: boolean, terminal: Terminal): ExitCode {
  if (json) printJson(terminal, report);
  else {
    terminal.out(`${printReport(report)}\n`);
    const project = report.facts.project as { readonly address?: string } | undefined;
    if (project?.address !== undefined) terminal.out(`\nLook at it: ${project.address}\n`);
    if (report.state === "paused") terminal.out(`\nGo on with: importer resume ${report.import}\n`);
  }
  return endingOf(report, terminal.signal.aborted);
}

/**
 * 0 when everything that was asked for arrived; 1 when something was rejected, failed or is unaccounted for, so that a
 * script notices; 3 when something outside stopped it; 130 when the user did.
 */
export function endingOf(report: ImportReport, interrupted: boolean): ExitCode {
  if (report.state === "paused") return interrupted ? exitCode.interrupted : exitCode.environment;
  if (report.state === "failed" || report.differences.length > 0 || report.notBroughtTotal > 0)
    return exitCode.problems;
  const asked = report.state === "truncated" && report.reason?.code === "limit";
  return report.state === "complete" || asked ? exitCode.ok : exitCode.problems;
}
