import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { compile } from "../../../compiler/index.ts";
import type { Plan } from "../../../compiler/plan/index.ts";
import { printableDiagnostics } from "../../../compiler/printable-diagnostics.ts";
import { catalogue } from "../catalogue/catalogue.ts";
import { CliError } from "../cli-error.ts";
import { type Command, printJson } from "../command.ts";
import { createDiskFiles } from "../disk-files.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { findImporter, noImporter } from "../find-importer.ts";
import { graphqlReader } from "../graphql-reader.ts";
import { hasErrors, printDiagnostics } from "../print-diagnostics.ts";
import { sha256 } from "../sha256.ts";
import type { Terminal } from "../terminal.ts";

interface Options {
  readonly json?: boolean;
  readonly out?: string;
}

export const compileCommand: Command = {
  register(program, terminal, ends) {
    program
      .command("compile")
      .description("turn a spec into a plan")
      .argument("<spec>", "name of an importer or path of a .importer file")
      .option("-o, --out <file>", "write the plan there")
      .option("--json", "print the plan; with errors, {ok, diagnostics}")
      .action((spec: string, options: Options) => ends(compileSpec(spec, options, terminal)));
  },
};

function compileSpec(spec: string, options: Options, terminal: Terminal): ExitCode {
  const found = findImporter(spec, terminal.cwd);
  if (found.kind === "plan") throw new CliError("already-plan", `${spec} is a plan already; give its spec.`);
  const files = createDiskFiles(terminal.cwd);
  const { plan, diagnostics } = compile(found.path, { files, catalogue, graphql: graphqlReader, sha256 });
  if (plan === undefined && !hasErrors(diagnostics)) throw noImporter(spec);
  if (plan === undefined || hasErrors(diagnostics)) {
    if (options.json)
      printJson(terminal, { ok: false, diagnostics: printableDiagnostics(diagnostics, files) });
    else printDiagnostics(diagnostics, files, terminal);
    return exitCode.problems;
  }
  if (!options.json) printDiagnostics(diagnostics, files, terminal);
  if (options.out !== undefined) {
    writePlan(resolve(terminal.cwd, options.out), options.out, plan);
  }
  if (options.json) printJson(terminal, plan);
  else {
    const counts = (["streams", "maps", "tests", "adaptors"] as const).map((what) => {
      const { length } = plan[what];
      return `${length} ${length === 1 ? what.slice(0, -1) : what}`;
    });
    terminal.out(`${plan.importer.title}: ${counts.join(", ")}\n${plan.hash}\n`);
    if (options.out !== undefined) terminal.out(`written to ${options.out}\n`);
  }
  return exitCode.ok;
}

/** @throws CliError when the file cannot be written */
function writePlan(path: string, shown: string, plan: Plan): void {
  try {
    writeFileSync(path, `${JSON.stringify(plan, null, 2)}\n`);
  } catch (error) {
    throw new CliError(
      "file-unwritable",
      `${shown} cannot be written: ${(error as Error).message}`,
      exitCode.environment,
    );
  }
}
