import { CommanderError, Command as Program } from "commander";
import packageJson from "../../package.json" with { type: "json" };
import { CliError } from "./cli-error.ts";
import { printJson } from "./command.ts";
import { checkCommand } from "./commands/check.ts";
import { compileCommand } from "./commands/compile.ts";
import { demoCommand } from "./commands/demo.ts";
import { explainCommand } from "./commands/explain.ts";
import { fmtCommand } from "./commands/fmt.ts";
import { replayCommand } from "./commands/replay.ts";
import { reportCommand } from "./commands/report.ts";
import { resumeCommand } from "./commands/resume.ts";
import { runCommand } from "./commands/run.ts";
import { sandboxCommand } from "./commands/sandbox.ts";
import { testCommand } from "./commands/test.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { createTerminal, type Terminal } from "./terminal.ts";

const commands = [
  compileCommand,
  checkCommand,
  testCommand,
  fmtCommand,
  runCommand,
  resumeCommand,
  reportCommand,
  explainCommand,
  sandboxCommand,
  replayCommand,
  demoCommand,
];

/**
 * Runs one command.
 * @param argv without the program's name
 * @returns the exit code; nothing is thrown for a user's mistake or a fault outside
 */
export async function main(
  argv: readonly string[],
  terminal: Terminal = createTerminal(),
): Promise<ExitCode> {
  let ending: ExitCode = exitCode.ok;
  const program = new Program("importer")
    .description("Brings work from other tools into Jira, as declarative specs say.")
    .version(packageJson.version)
    .exitOverride()
    .showHelpAfterError("(--help shows how it is called)")
    .configureOutput({
      writeOut: (text) => terminal.out(text),
      writeErr: (text) => terminal.error(text),
      getOutHelpWidth: () => terminal.columns,
    });
  const ends = async (code: Promise<ExitCode> | ExitCode): Promise<void> => {
    ending = await code;
  };
  for (const command of commands) command.register(program, terminal, ends);
  try {
    await program.parseAsync([...argv], { from: "user" });
    return ending;
  } catch (error) {
    return explainEnding(error, argv.includes("--json"), terminal);
  }
}

/** @param json whether a program reads standard output, which then gets the reason too */
function explainEnding(error: unknown, json: boolean, terminal: Terminal): ExitCode {
  const refuse = (code: string, message: string): void => {
    if (json) printJson(terminal, { ok: false, error: { code, message } });
  };
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exitCode.ok;
    refuse("usage", error.message.replace(/^error: /, ""));
    return exitCode.usage;
  }
  if (error instanceof CliError) {
    terminal.error(`${printable(error.message)}\n`);
    refuse(error.code, error.message);
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

/** Messages may quote a source's texts, which must not steer the terminal. */
function printable(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, "\u{fffd}");
}
