import { relative } from "node:path";
import { CliError } from "../cli-error.ts";
import { printJson } from "../command.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { endingOf } from "../run/conclude.ts";
import { explainStop } from "../run/explain-stop.ts";
import { checkChangedColumns } from "../run/open-sources.ts";
import type { Terminal } from "../terminal.ts";
import { printRehearsal } from "./print-rehearsal.ts";
import type { Rehearsal } from "./rehearsal.ts";
import { type Attempt, rehearse } from "./rehearse.ts";

const mostColumns = 80;

/**
 * Tries an import of a file and prints what it would do.
 * @param left what of a mapping file is not taken, one sentence each
 * @returns 0; 1 when something would be rejected
 * @throws CliError, with 2, when the file is refused
 */
export async function runRehearsal(
  attempt: Attempt,
  {
    json,
    left,
    checked,
  }: { readonly json: boolean; readonly left: readonly string[]; readonly checked: () => void },
  terminal: Terminal,
): Promise<ExitCode> {
  try {
    await checkChangedColumns(attempt, terminal.signal);
    checked();
    const { rehearsal, report } = await rehearse(attempt, terminal);
    const { state, reason } = report;
    if (state === "paused" && terminal.signal.aborted) return exitCode.interrupted;
    // A limit is asked for; anything else that stops it is the file.
    if (state !== "complete" && reason !== undefined && reason.code !== "limit") {
      throw new CliError(reason.code, reason.message);
    }
    const told = shortPaths(
      { ...rehearsal, problems: [...left, ...rehearsal.problems] },
      attempt.file ?? "",
      terminal.cwd,
    );
    if (json) printJson(terminal, told);
    else {
      const width = Math.min(mostColumns, terminal.columns);
      terminal.out(
        `${printRehearsal(told, width)}\n\nNothing was written to Jira. Leave --dry-run out to import it.\n`,
      );
    }
    return endingOf(report, false);
  } catch (error) {
    const explained = explainStop(error);
    // What a run ends with 1 for is here the answer to what was asked: the file is refused.
    throw explained instanceof CliError && explained.exitCode === exitCode.problems
      ? new CliError(explained.code, explained.message)
      : explained;
  }
}

/** Names the file as its user would, wherever it is named. */
function shortPaths(rehearsal: Rehearsal, file: string, cwd: string): Rehearsal {
  const below = relative(cwd, file);
  if (file === "" || below.startsWith("..")) return rehearsal;
  const shorten = (text: string): string => text.replaceAll(file, below);
  return {
    ...rehearsal,
    file: below,
    files: rehearsal.files.map((one) => ({ ...one, file: shorten(one.file) })),
    problems: rehearsal.problems.map(shorten),
    notBrought: rehearsal.notBrought.map((one) => ({ ...one, message: shorten(one.message) })),
  };
}
