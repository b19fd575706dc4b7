import type { Command as Program } from "commander";
import type { ExitCode } from "./exit-code.ts";
import type { Terminal } from "./terminal.ts";

/** One command: how it is called, and what it does; the result is the exit code. */
export interface Command {
  /** Adds the command to the program; `run` is to be called with whatever the action returns. */
  register(
    program: Program,
    terminal: Terminal,
    ends: (code: Promise<ExitCode> | ExitCode) => Promise<void>,
  ): void;
}

/** Prints a result as one JSON document. */
export function printJson(terminal: Terminal, value: unknown): void {
  terminal.out(`${JSON.stringify(value, null, 2)}\n`);
}
