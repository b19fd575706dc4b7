import { adaptors } from "../../adaptors/index.ts";
import { runSpecTests } from "../../engine/spec-test/run-spec-tests.ts";
import { type Command, printJson } from "../command.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { loadPlan } from "../load-plan.ts";
import type { Terminal } from "../terminal.ts";

export const testCommand: Command = {
  register(program, terminal, ends) {
    program
      .command("test")
      .description("run the tests that stand in a spec")
      .argument("<importer>", "name of an importer, path of a .importer file or of a plan")
      .option("--json", "print {ok, tests} for programs")
      .action((importer: string, options: { json?: boolean }) =>
        ends(testSpec(importer, options.json === true, terminal)),
      );
  },
};

function testSpec(importer: string, json: boolean, terminal: Terminal): ExitCode {
  const plan = loadPlan(importer, terminal);
  const tests = runSpecTests(plan, adaptors).map((result) => {
    const range = plan.sourceMap[result.pointer];
    return {
      title: result.title,
      passed: result.passed,
      problems: result.problems,
      ...(range === undefined ? {} : { file: range.file, start: range.start, end: range.end }),
    };
  });
  const failed = tests.filter(({ passed }) => !passed);
  if (json) printJson(terminal, { ok: failed.length === 0, tests });
  else {
    for (const test of tests) {
      terminal.out(`${test.passed ? "✓" : "✗"} ${test.title}\n`);
      for (const problem of test.problems) terminal.out(`    ${problem}\n`);
      if (!test.passed && test.file !== undefined) terminal.out(`    at ${test.file}:${test.start?.line}\n`);
    }
    terminal.out(`${tests.length - failed.length} passed, ${failed.length} failed\n`);
  }
  return failed.length === 0 ? exitCode.ok : exitCode.problems;
}
