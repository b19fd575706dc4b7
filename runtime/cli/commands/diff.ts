import { type Change, diffPlans } from "../../../compiler/diff/index.ts";
import { type Command, printJson } from "../command.ts";
import { wrapped } from "../dry-run/lay-out.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { loadAnyPlan } from "../load-plan.ts";
import type { Terminal } from "../terminal.ts";

export const diffCommand: Command = {
  register(program, terminal, ends) {
    program
      .command("diff")
      .description("tell what users would notice of another version of an importer")
      .argument("<before>", "name of an importer, path of a .importer file or of a plan")
      .argument("<after>", "the same, of the version that came later")
      .option("--json", "print {breaking, changes} for programs")
      .action((before: string, after: string, options: { json?: boolean }) =>
        ends(tellDiff(before, after, options.json === true, terminal)),
      )
      .addHelpText("after", endings);
  },
};

const endings = `
It ends with 0 when nothing is breaking, and with 1 when something is: when overrides, selections, options or connections
that were saved do not fit any more, or something that came before is not brought.`;

function tellDiff(before: string, after: string, json: boolean, terminal: Terminal): ExitCode {
  const diff = diffPlans(loadAnyPlan(before, terminal), loadAnyPlan(after, terminal));
  if (json) printJson(terminal, diff);
  else terminal.out(`${printDiff(diff.changes, terminal.columns)}\n`);
  return diff.breaking ? exitCode.problems : exitCode.ok;
}

function printDiff(changes: readonly Change[], width: number): string {
  if (changes.length === 0) return "Nothing that anybody would notice.";
  const groups = [
    ["Breaking", changes.filter(({ breaking }) => breaking)],
    ["Not breaking", changes.filter(({ breaking }) => !breaking)],
  ] as const;
  return groups
    .flatMap(([title, group]) =>
      group.length === 0 ? [] : [[title, ...group.flatMap((one) => lines(one, width))].join("\n")],
    )
    .join("\n\n");
}

const lines = ({ address, message }: Change, width: number): readonly string[] => [
  `  ${address}`,
  ...wrapped(message, width, "    "),
];
