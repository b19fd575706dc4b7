import type { Command as Program } from "commander";
import type { Client } from "../../client/create-client.ts";
import { CliError } from "../cli-error.ts";
import { type Command, printJson } from "../command.ts";
import { exitCode } from "../exit-code.ts";
import { wholeNumber } from "../option-values.ts";
import { describePointer } from "../platform/describe-pointer.ts";
import { importerOrVersion, versionName } from "../platform/version-name.ts";
import { addPlatformOptions, type PlatformOptions, withClient } from "../platform/with-client.ts";

interface Options extends PlatformOptions {
  readonly in: string;
  readonly reason: string;
  readonly breaking?: boolean;
  readonly ifRevision?: number;
  readonly percent?: string;
  readonly tenants?: string;
  readonly from?: string;
}

type Answer = Awaited<ReturnType<typeof callEnable>>;
const callEnable = (client: Client, given: Parameters<typeof client.call<"enableImporter">>[1]) =>
  client.call("enableImporter", given);

interface Given {
  readonly path: { readonly environment: string; readonly importer: string };
  readonly headers: Readonly<Record<string, string>>;
  readonly reason: string;
  readonly breaking: boolean;
}

/** A command that switches an importer in an environment. */
function switchCommand(
  word: string,
  description: string,
  argument: readonly [name: string, docs: string],
  send: (client: Client, given: Given, argument: string, options: Options) => Promise<Answer>,
  more: (command: Program) => Program = (command) => command,
): Command {
  return {
    register(program, terminal, ends) {
      const command = program
        .command(word)
        .description(description)
        .argument(...argument)
        .requiredOption("--in <environment>", "development, staging, production or any other")
        .requiredOption("--reason <text>", "why, for those who read the history")
        .option("--breaking", "confirm differences that break saved mappings or connections")
        .option("--if-revision <number>", "only when nobody switched since this revision", wholeNumber);
      addPlatformOptions(more(command)).action((named: string, options: Options) =>
        ends(
          withClient(options, terminal, async (client) => {
            const { importer } = importerOrVersion(named);
            const pointer = await send(
              client,
              {
                path: { environment: options.in, importer },
                headers: options.ifRevision === undefined ? {} : { "if-match": `"${options.ifRevision}"` },
                reason: options.reason,
                breaking: options.breaking === true,
              },
              named,
              options,
            );
            if (options.json) printJson(terminal, pointer);
            else terminal.out(`${describePointer(pointer)}\n`);
            return exitCode.ok;
          }),
        ),
      );
    },
  };
}

const importerArgument = ["<importer>", "an importer's name"] as const;
const versionArgument = ["<version>", "such as clickup@3"] as const;

export const enableCommand = switchCommand(
  "enable",
  "give an importer to everybody in an environment",
  ["<importer>", "an importer's name for its newest version, or a version such as clickup@3"],
  (client, { reason, breaking, ...given }, named) => {
    const { number } = importerOrVersion(named);
    return callEnable(client, {
      ...given,
      body: { reason, breaking, ...(number === undefined ? {} : { version: number }) },
    });
  },
);

export const disableCommand = switchCommand(
  "disable",
  "give an importer to nobody; running imports go on",
  importerArgument,
  (client, { reason, breaking, ...given }) =>
    client.call("disableImporter", { ...given, body: { reason, breaking } }),
);

export const pinCommand = switchCommand(
  "pin",
  "give everybody exactly this version",
  versionArgument,
  (client, { reason, breaking, ...given }, named) =>
    client.call("pinImporter", { ...given, body: { reason, breaking, version: versionName(named).number } }),
);

export const rollbackCommand = switchCommand(
  "rollback",
  "give again what was given before",
  importerArgument,
  (client, { reason, breaking, ...given }) =>
    client.call("rollbackImporter", { ...given, body: { reason, breaking } }),
);

export const rolloutCommand = switchCommand(
  "rollout",
  "give a version to a part of the tenants",
  versionArgument,
  (client, { reason, breaking, ...given }, named, { percent, tenants }) =>
    client.call("rolloutImporter", {
      ...given,
      body: { reason, breaking, version: versionName(named).number, ...reach(percent, tenants) },
    }),
  (command) =>
    command
      .option("--percent <number>", "so many of a hundred; whoever has it keeps it while the number grows")
      .option("--tenants <names>", "these tenants, with commas between them"),
);

export const promoteCommand = switchCommand(
  "promote",
  "give in one environment what another one gives",
  importerArgument,
  (client, { reason, breaking, ...given }, _named, { from }) => {
    if (from === undefined)
      throw new CliError("from-missing", "--from names the environment that is copied.");
    return client.call("promoteImporter", { ...given, body: { reason, breaking, from } });
  },
  (command) => command.option("--from <environment>", "the environment that is copied"),
);

/** @throws CliError unless exactly one of them says whom a roll-out reaches */
function reach(
  percent: string | undefined,
  tenants: string | undefined,
): { percent: number } | { tenants: string[] } {
  if ((percent === undefined) === (tenants === undefined)) {
    throw new CliError("rollout-reach", "A roll-out takes either --percent or --tenants.");
  }
  if (tenants !== undefined) {
    const names = tenants.split(",").map((name) => name.trim());
    const given = names.filter((name) => name !== "");
    if (given.length > 0) return { tenants: given };
    throw new CliError("rollout-reach", "--tenants names one tenant at least.");
  }
  const number = Number(String(percent).replace(/\s*%$/, ""));
  if (number > 0 && number <= 100) return { percent: number };
  throw new CliError("rollout-reach", `--percent takes a number above 0 and at most 100, not ${percent}.`);
}
