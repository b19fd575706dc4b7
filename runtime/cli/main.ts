import type { ExitCode } from "./exit-code.ts";
import { explainEnding } from "./explain-ending.ts";
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
    if (argv[0] === "check") {
      const { quickCheck } = await import("./quick-check.ts");
      const code = quickCheck(argv, terminal);
      if (code !== undefined) return code;
    }
    const { runProgram } = await import("./program.ts");
    return await runProgram(argv, terminal);
  } catch (error) {
    return explainEnding(error, argv.includes("--json"), terminal);
  }
}
