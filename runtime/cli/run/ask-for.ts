import { CliError } from "../cli-error.ts";
import { exitCode } from "../exit-code.ts";
import type { Terminal } from "../terminal.ts";

/** Something that only the user knows. */
export interface Question {
  readonly question: string;
  /** Whether what is typed stays invisible. */
  readonly hidden: boolean;
  /** Of the error when nobody answers. */
  readonly code: string;
  /** Said when nobody is there to answer. */
  readonly missing: string;
}

/**
 * Asks on the terminal.
 * @returns the answer without blanks around it
 * @throws CliError when there is no terminal, or nothing was entered
 */
export async function askFor(asked: Question, terminal: Terminal): Promise<string> {
  if (!terminal.interactive || !process.stdin.isTTY)
    throw new CliError(asked.code, asked.missing, exitCode.environment);
  // Loaded only when somebody is there to answer.
  const { isCancel, password, text } = await import("@clack/prompts");
  const answer = await (asked.hidden ? password : text)({ message: asked.question });
  if (isCancel(answer) || answer.trim() === "") {
    throw new CliError(asked.code, `Nothing was entered. ${asked.missing}`, exitCode.environment);
  }
  return answer.trim();
}
