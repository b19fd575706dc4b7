import { checkSpecs } from "./commands/check.ts";
import type { ExitCode } from "./exit-code.ts";
import { explainEnding } from "./explain-ending.ts";
import { createTerminal, type Terminal } from "./terminal.ts";

/**
 * Runs `check <spec...> [--json]`, what editors and hooks call after every change, without the reader of arguments: to load it
 * takes a tenth of such a start. What this needs is also bundled into one file (see `.ci/bundle-check.ts`).
 * @param argv without the program's name
 * @param given where to print; default the terminal of this process
 * @returns the exit code, or undefined for whatever else was called: then nothing has been done
 */
export function quickCheck(argv: readonly string[], given?: Terminal): ExitCode | undefined {
  const [word, ...rest] = argv;
  const specs = rest.filter((argument) => argument !== "--json");
  if (word !== "check" || specs.length === 0 || specs.some((spec) => spec.startsWith("-"))) return undefined;
  const terminal = given ?? createTerminal();
  const json = specs.length < rest.length;
  try {
    return checkSpecs(specs, json, terminal);
  } catch (error) {
    return explainEnding(error, json, terminal);
  }
}
