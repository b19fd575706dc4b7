import { type Change, diffPlans, type PlanDiff } from "../../../compiler/diff/index.ts";
import { type Plan, validatePlan } from "../../../compiler/plan/index.ts";
import type { Client } from "../../client/create-client.ts";
import { CliError } from "../cli-error.ts";
import { type Command, printJson } from "../command.ts";
import { wrapped } from "../dry-run/lay-out.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { loadAnyPlan } from "../load-plan.ts";
import { isPublished, versionName } from "../platform/version-name.ts";
import { addPlatformOptions, type PlatformOptions, withClient } from "../platform/with-client.ts";
import type { Terminal } from "../terminal.ts";

export const diffCommand: Command = {
  register(program, terminal, ends) {
    const command = program
      .command("diff")
      .description("tell what users would notice of another version of an importer")
      .argument(
        "<before>",
        "name of an importer, path of a .importer file or of a plan, or a published version such as clickup@3",
      )
      .argument("<after>", "the same, of the version that came later")
      .option("--text", "print what differs in the texts of two published versions");
    addPlatformOptions(command)
      .action((before: string, after: string, options: Options) =>
        ends(tellDiff(before, after, options, terminal)),
      )
      .addHelpText("after", endings);
  },
};

interface Options extends PlatformOptions {
  readonly text?: boolean;
}

const endings = `
It ends with 0 when nothing is breaking, and with 1 when something is: when overrides, selections, options or connections
that were saved do not fit any more, or something that came before is not brought.`;

async function tellDiff(
  before: string,
  after: string,
  options: Options,
  terminal: Terminal,
): Promise<ExitCode> {
  const tell = (diff: PlanDiff): ExitCode => {
    if (options.json) printJson(terminal, diff);
    else terminal.out(`${printDiff(diff.changes, terminal.columns)}\n`);
    return diff.breaking ? exitCode.problems : exitCode.ok;
  };
  if (options.text) {
    const [{ importer, number: from }, other] = [versionName(before), versionName(after)];
    if (other.importer !== importer)
      throw new CliError("diff-importers", "--text compares two versions of one importer.");
    return withClient(options, terminal, async (client) => {
      const query = { from, to: other.number };
      const { text, ...diff } = await client.call("diffVersions", { path: { importer }, query });
      if (options.json) printJson(terminal, { ...diff, text });
      else terminal.out(text);
      return diff.breaking ? exitCode.problems : exitCode.ok;
    });
  }
  const here = (wanted: string): Plan | undefined =>
    isPublished(wanted, undefined) ? undefined : loadAnyPlan(wanted, terminal);
  const [first, second] = [here(before), here(after)];
  if (first !== undefined && second !== undefined) return tell(diffPlans(first, second));
  return withClient(options, terminal, async (client) =>
    tell(diffPlans(first ?? (await fetchPlan(before, client)), second ?? (await fetchPlan(after, client)))),
  );
}

/** @throws CliError when a server of another release has published a plan that cannot be read here */
async function fetchPlan(wanted: string, client: Client): Promise<Plan> {
  const verdict = validatePlan(await client.call("readPlan", { path: versionName(wanted) }));
  if ("plan" in verdict) return verdict.plan;
  throw new CliError(
    "plan-too-new",
    `${wanted} cannot be read by this program: ${verdict.problems.map(({ message }) => message).join(" ")} Use the release that the server has.`,
    exitCode.problems,
  );
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
