import { check } from "../../../compiler/check-spec.ts";
import { printableDiagnostics } from "../../../compiler/printable-diagnostics.ts";
import type { Diagnostic } from "../../../dsl/index.ts";
import { catalogue } from "../catalogue/catalogue.ts";
import { CliError } from "../cli-error.ts";
import { type Command, printJson } from "../command.ts";
import { createDiskFiles } from "../disk-files.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { findImporter } from "../find-importer.ts";
import { graphqlReader } from "../graphql-reader.ts";
import { hasErrors, printDiagnostics } from "../print-diagnostics.ts";
import type { Terminal } from "../terminal.ts";

export const checkCommand: Command = {
  register(program, terminal, ends) {
    program
      .command("check")
      .description("find mistakes in specs")
      .argument("<spec...>", "names of importers or paths of .importer files")
      .option("--json", "print {ok, diagnostics} for programs")
      .action((specs: string[], options: { json?: boolean }) =>
        ends(checkSpecs(specs, options.json === true, terminal)),
      );
  },
};

/** Prints the mistakes of specs; the exit code tells whether one is an error. */
export function checkSpecs(specs: readonly string[], json: boolean, terminal: Terminal): ExitCode {
  const files = createDiskFiles(terminal.cwd);
  const paths = specs.map((spec) => {
    const found = findImporter(spec, terminal.cwd);
    if (found.kind === "plan") throw new CliError("is-plan", `${spec} is a plan; give its spec.`);
    return found.path;
  });
  const diagnostics: Diagnostic[] = paths.flatMap((path) => [
    ...check(path, { files, catalogue, graphql: graphqlReader }),
  ]);
  const ok = !hasErrors(diagnostics);
  if (json) printJson(terminal, { ok, diagnostics: printableDiagnostics(diagnostics, files) });
  else {
    printDiagnostics(diagnostics, files, terminal);
    if (ok) terminal.out(`${specs.length === 1 ? specs[0] : `${specs.length} specs`}: no errors\n`);
  }
  return ok ? exitCode.ok : exitCode.problems;
}
