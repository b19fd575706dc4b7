import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { printableDiagnostics } from "../../../compiler/printable-diagnostics.ts";
import { format, parse } from "../../../dsl/index.ts";
import { CliError } from "../cli-error.ts";
import { type Command, printJson } from "../command.ts";
import { createDiskFiles } from "../disk-files.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { findImporter } from "../find-importer.ts";
import { hasErrors, printDiagnostics } from "../print-diagnostics.ts";
import type { Terminal } from "../terminal.ts";

interface Options {
  readonly check?: boolean;
  readonly json?: boolean;
}

export const fmtCommand: Command = {
  register(program, terminal, ends) {
    program
      .command("fmt")
      .description("format specs; the plan stays the same")
      .argument("<spec...>", "names of importers or paths of .importer files")
      .option("--check", "change nothing; end with 1 when something is not formatted")
      .option("--json", "print {ok, changed, diagnostics} for programs")
      .action((specs: string[], options: Options) => ends(formatSpecs(specs, options, terminal)));
  },
};

function formatSpecs(specs: readonly string[], options: Options, terminal: Terminal): ExitCode {
  const files = createDiskFiles(terminal.cwd);
  const parsed = specs.map((spec) => {
    const { path, kind } = findImporter(spec, terminal.cwd);
    if (kind === "plan") throw new CliError("already-plan", `${spec} is a plan; give its spec.`);
    const text = files.read(path) ?? "";
    return { path, text, ...parse(text, { file: path }) };
  });
  const diagnostics = parsed.flatMap((one) => one.diagnostics);
  // A text with mistakes is left alone: what the parser did not understand it would have to guess.
  const changed = parsed.filter(
    ({ file, text, diagnostics: found }) => !hasErrors(found) && format(file) !== text,
  );
  if (options.check !== true) {
    for (const { path, file } of changed) writeFileSync(resolve(terminal.cwd, path), format(file));
  }
  const ok = !hasErrors(diagnostics) && (options.check !== true || changed.length === 0);
  if (options.json) {
    const paths = changed.map(({ path }) => path);
    printJson(terminal, { ok, changed: paths, diagnostics: printableDiagnostics(diagnostics, files) });
  } else {
    printDiagnostics(diagnostics, files, terminal);
    for (const { path } of changed) terminal.out(`${options.check ? "not formatted: " : ""}${path}\n`);
  }
  return ok ? exitCode.ok : exitCode.problems;
}
