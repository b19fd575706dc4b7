import { type ExitCode, exitCode } from "./exit-code.ts";

/** Ends a command with a message for its user: what is wrong, where, and the way out. Never shown with a stack. */
export class CliError extends Error {
  readonly exitCode: ExitCode;
  readonly code: string;
  /** What `--json` tells beside code and message. */
  readonly more: Readonly<Record<string, unknown>>;

  constructor(
    code: string,
    message: string,
    ending: ExitCode = exitCode.usage,
    more: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = "CliError";
    this.code = code;
    this.exitCode = ending;
    this.more = more;
  }
}
