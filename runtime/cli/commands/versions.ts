import type { Client } from "../../client/create-client.ts";
import type { VersionSummary } from "../../client/operations.generated.ts";
import { type Command, printJson } from "../command.ts";
import { exitCode } from "../exit-code.ts";
import { positiveNumber } from "../option-values.ts";
import { allPages } from "../platform/all-pages.ts";
import { printRows, shownTime } from "../platform/print-rows.ts";
import { versionName } from "../platform/version-name.ts";
import { addPlatformOptions, type PlatformOptions, withClient } from "../platform/with-client.ts";

export const versionsCommand: Command = {
  register(program, terminal, ends) {
    const command = program
      .command("versions")
      .description("list published importers, or the versions of one; tell about one version")
      .argument("[importer]", "an importer's name, or a version such as clickup@3")
      .option("--limit <number>", "at most so many", positiveNumber, 50);
    addPlatformOptions(command).action(
      (importer: string | undefined, options: PlatformOptions & { limit: number }) =>
        ends(
          withClient(options, terminal, async (client) => {
            if (importer === undefined) {
              const items = await allPages((query) => client.call("listImporters", { query }), options.limit);
              if (options.json) printJson(terminal, { items });
              else
                printRows(
                  items.map(({ importer: name, latest, title }) => [`${name}@${latest}`, title]),
                  terminal,
                );
            } else if (importer.includes("@")) {
              const version = await client.call("readVersion", { path: versionName(importer) });
              if (options.json) printJson(terminal, version);
              else printRows(told(version), terminal);
            } else {
              const items = await allPages(
                (query) => client.call("listVersions", { path: { importer }, query }),
                options.limit,
              );
              if (options.json) printJson(terminal, { items });
              else {
                const rows = items.map(({ number, created, author, note, deprecated }) => [
                  `${importer}@${number}`,
                  shownTime(created),
                  author,
                  deprecated === undefined ? note : `deprecated: ${deprecated.reason}`,
                ]);
                printRows(rows, terminal);
              }
            }
            return exitCode.ok;
          }),
        ),
    );
  },
};

/** All that is kept about a version, beside its texts. */
function told(version: VersionSummary): readonly (readonly string[])[] {
  const { deprecated } = version;
  return [
    ["version", `${version.importer}@${version.number}`],
    ["title", version.title],
    ["plan", version.planHash],
    ["published", `${shownTime(version.created)} by ${version.author}`],
    ["note", version.note],
    ...(deprecated === undefined
      ? []
      : [["deprecated", `${shownTime(deprecated.at)} by ${deprecated.by}: ${deprecated.reason}`]]),
  ];
}

export const deprecateCommand: Command = {
  register(program, terminal, ends) {
    const command = program
      .command("deprecate")
      .description("keep a version from being enabled; where it is enabled it stays")
      .argument("<version>", "such as clickup@3")
      .requiredOption("--reason <text>", "why");
    addPlatformOptions(command).action((version: string, options: PlatformOptions & { reason: string }) =>
      ends(
        withClient(options, terminal, async (client) => {
          const path = versionName(version);
          const answer = await client.call("deprecateVersion", { path, body: { reason: options.reason } });
          if (options.json) printJson(terminal, answer);
          else {
            terminal.out(`${version} is deprecated\n`);
            for (const environment of await givenBy(client, path))
              terminal.out(`${environment} goes on to give it, until it is switched\n`);
          }
          return exitCode.ok;
        }),
      ),
    );
  },
};

/** Environments that give a version to somebody. */
async function givenBy(
  client: Client,
  { importer, number }: ReturnType<typeof versionName>,
): Promise<readonly string[]> {
  const names = await allPages((query) => client.call("listEnvironments", { query }));
  const pointers = await Promise.all(
    names.map((environment) => client.call("readPointer", { path: { environment, importer } })),
  );
  return pointers
    .filter(({ enabled, version, rollout }) => enabled && [version, rollout?.version].includes(number))
    .map(({ environment }) => environment);
}
