import { CliError } from "./cli-error.ts";
import { printJson } from "./command.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { printable } from "./printable.ts";
import type { Terminal } from "./terminal.ts";

/**
 * Says why a command ended early.
 * @param error whatever was thrown: a user's mistake, a fault outside or one of this program
 * @param json whether a program reads standard output, which then gets the reason too
 */
export function explainEnding(error: unknown, json: boolean, terminal: Terminal): ExitCode {
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
