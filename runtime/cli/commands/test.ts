import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parse } from "../../../dsl/index.ts";
import { adaptors } from "../../adaptors/index.ts";
import { runSpecTests } from "../../engine/spec-test/run-spec-tests.ts";
import { type Command, printJson } from "../command.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { findImporter } from "../find-importer.ts";
import { loadPlan } from "../load-plan.ts";
import type { Terminal } from "../terminal.ts";

export const testCommand: Command = {
  register(program, terminal, ends) {
    program
      .command("test")
      .description("run the tests that stand in specs")
      .argument("<importer...>", "names of importers, paths of .importer files or of plans")
      .option("--json", "print {ok, tests} for programs")
      .action((importers: string[], options: { json?: boolean }) =>
        ends(testSpecs(importers, options.json === true, terminal)),
      );
  },
};

function testSpecs(importers: readonly string[], json: boolean, terminal: Terminal): ExitCode {
  const tests = importers.flatMap((importer) => testSpec(importer, importers.length > 1, terminal));
  const failed = tests.filter(({ passed }) => !passed);
  if (json) printJson(terminal, { ok: failed.length === 0, tests });
  else {
    for (const test of tests) {
      const of = "importer" in test ? `${test.importer}: ` : "";
      terminal.out(`${test.passed ? "✓" : "✗"} ${of}${test.title}\n`);
      for (const problem of test.problems) terminal.out(`    ${problem}\n`);
      if (!test.passed && test.file !== undefined) terminal.out(`    at ${test.file}:${test.start?.line}\n`);
    }
    terminal.out(`${tests.length - failed.length} passed, ${failed.length} failed\n`);
  }
  return failed.length === 0 ? exitCode.ok : exitCode.problems;
}

/** What a spec's tests came to. Of several files some may be libraries, whose tests stand in the specs that use them. */
function testSpec(importer: string, several: boolean, terminal: Terminal) {
  if (several && isLibrary(importer, terminal)) return [];
  const plan = loadPlan(importer, terminal);
  return runSpecTests(plan, adaptors).map((result) => {
    const range = plan.sourceMap[result.pointer];
    return {
      ...(several ? { importer: plan.importer.name } : {}),
      title: result.title,
      passed: result.passed,
      problems: result.problems,
      ...(range === undefined ? {} : { file: range.file, start: range.start, end: range.end }),
    };
  });
}

function isLibrary(importer: string, { cwd }: Terminal): boolean {
  const found = findImporter(importer, cwd);
  if (found.kind === "plan") return false;
  const { file, diagnostics } = parse(readFileSync(resolve(cwd, found.path), "utf8"));
  const { declarations } = file;
  return (
    diagnostics.length === 0 &&
    declarations.length > 0 &&
    declarations.every(({ kind }) => kind !== "importer")
  );
}
