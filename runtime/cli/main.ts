import { CliError } from "./cli-error.ts";
import { printJson } from "./command.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { printable } from "./printable.ts";
import { createTerminal, type Terminal } from "./terminal.ts";

/**
 * Runs one command.
 * @param argv without the program's name
 * @returns the exit code; nothing is thrown for a user's mistake or a fault outside
 */
export async function main(
  argv: readonly string[],
  terminal: Terminal = createTerminal(),
): Promise<ExitCode> {
  try {
    const [word, ...specs] = argv;
    // What editors and hooks call after every change; to load the reader of arguments takes a tenth of such a start.
    if (word === "check" && specs.length > 0 && specs.every((spec) => !spec.startsWith("-"))) {
      const { checkSpecs } = await import("./commands/check.ts");
      return checkSpecs(specs, false, terminal);
    }
    const { runProgram } = await import("./program.ts");
    return await runProgram(argv, terminal);
  } catch (error) {
    return explainEnding(error, argv.includes("--json"), terminal);
  }
}

/** @param json whether a program reads standard output, which then gets the reason too */
function explainEnding(error: unknown, json: boolean, terminal: Terminal): ExitCode {
  const refuse = (code: string, message: string, more: object = {}): void => {
    if (json) printJson(terminal, { ok: false, error: { code, message, ...more } });
  };
  if (error instanceof CliError) {
    terminal.error(`${printable(error.message)}\n`);
    refuse(error.code, error.message, error.more);
    return error.exitCode;
  }
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  refuse("fault", message);
  terminal.error(`Something went wrong that should not: ${message}\n`);
  terminal.error(
    terminal.env.IMPORTER_DEBUG
      ? `${stack}\n`
      : "Set IMPORTER_DEBUG=1 to see where; that is worth a bug report.\n",
  );
  return exitCode.problems;
}
