import { type ExitCode, exitCode } from "./exit-code.ts";

/** Ends a command with a message for its user: what is wrong, where, and the way out. Never shown with a stack. */
export class CliError extends Error {
  readonly exitCode: ExitCode;
  readonly code: string;

  constructor(code: string, message: string, ending: ExitCode = exitCode.usage) {
    super(message);
    this.name = "CliError";
    this.code = code;
    this.exitCode = ending;
  }
}
