import { relative, resolve } from "node:path";
import { type ImportReport, printReport } from "../../engine/index.ts";
import { printJson } from "../command.ts";
import { onPage } from "../dry-run/lay-out.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import type { Terminal } from "../terminal.ts";

/**
 * Prints a report and says how the command ends.
 * @param around the data directory, absolute, and whether a program reads along
 */
export function concludeImport(
  report: ImportReport,
  around: { readonly data: string; readonly json: boolean },
  terminal: Terminal,
): ExitCode {
  if (around.json) printJson(terminal, report);
  else {
    terminal.out(`${onPage(printReport(report), terminal.page)}\n`);
    const project = report.facts.project as { readonly address?: string } | undefined;
    if (project?.address !== undefined) terminal.out(`\nLook at it: ${project.address}\n`);
    if (report.state === "paused") {
      terminal.out(
        `\nGo on with: importer resume ${report.import}${dataOption(around.data, terminal.cwd)}\n`,
      );
    }
  }
  return endingOf(report, terminal.signal.aborted);
}

/** What names the data directory in a command, where it is not the usual one. */
function dataOption(data: string, cwd: string): string {
  if (data === resolve(cwd, ".importer")) return "";
  const below = relative(cwd, data);
  const shown = below.startsWith("..") ? data : below || ".";
  return ` --data ${/^[\w./:\\-]+$/.test(shown) ? shown : JSON.stringify(shown)}`;
}

/**
 * 0 when everything that was asked for arrived; 1 when something was rejected, failed or is unaccounted for, so that a
 * script notices; 3 when something outside stopped it; 130 when the user did.
 */
export function endingOf(report: ImportReport, interrupted: boolean): ExitCode {
  if (report.state === "paused") return interrupted ? exitCode.interrupted : exitCode.environment;
  if (report.state === "failed" || report.differences.length > 0 || lacksSomething(report))
    return exitCode.problems;
  const asked = report.state === "truncated" && report.reason?.code === "limit";
  return report.state === "complete" || asked ? exitCode.ok : exitCode.problems;
}

/** A link to what was not chosen, left out by a rule or not read is a consequence of what was asked for. */
const consequences = new Set(["not-found", "not-chosen", "skipped", "not-an-issue"]);

function lacksSomething({ records, entities }: ImportReport): boolean {
  return (
    records.some(({ rejected, sameId = 0 }) => Object.keys(rejected).length > 0 || sameId > 0) ||
    entities.some(
      ({ kind, rejected, failed }) =>
        Object.keys(failed).length > 0 ||
        Object.keys(rejected).some((reason) => kind !== "link" || !consequences.has(reason)),
    )
  );
}
