import { codes, explain, suggest } from "../../../dsl/index.ts";
import { CliError } from "../cli-error.ts";
import { type Command, printJson } from "../command.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import type { Terminal } from "../terminal.ts";

export const explainCommand: Command = {
  register(program, terminal, ends) {
    program
      .command("explain")
      .description("say what a diagnostic means and how to mend it")
      .argument("[code]", "a diagnostic's code; without one, all are listed")
      .option("--json", "print {code, markdown} for programs")
      .action((code: string | undefined, options: { json?: boolean }) =>
        ends(explainCode(code, options.json === true, terminal)),
      );
  },
};

function explainCode(code: string | undefined, json: boolean, terminal: Terminal): ExitCode {
  if (code === undefined) {
    const sorted = codes.toSorted();
    if (json) printJson(terminal, { codes: sorted });
    else terminal.out(`${sorted.join("\n")}\n`);
    return exitCode.ok;
  }
  const markdown = explain(code);
  if (markdown === undefined) {
    const near = suggest(code, codes);
    throw new CliError(
      "code-unknown",
      `There is no diagnostic "${code}"${near === undefined ? "." : `; did you mean "${near}"?`} \`importer explain\` lists all.`,
    );
  }
  if (json) printJson(terminal, { code, markdown });
  else terminal.out(`${markdown.trim()}\n`);
  return exitCode.ok;
}
