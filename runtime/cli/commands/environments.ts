import { type Command, printJson } from "../command.ts";
import { exitCode } from "../exit-code.ts";
import { allPages } from "../platform/all-pages.ts";
import { describePointer } from "../platform/describe-pointer.ts";
import { printRows, shownTime } from "../platform/print-rows.ts";
import { addPlatformOptions, type PlatformOptions, withClient } from "../platform/with-client.ts";

export const environmentsCommand: Command = {
  register(program, terminal, ends) {
    const command = program
      .command("environments")
      .description("what environments give; with an importer, its history in one of them")
      .argument("[environment]", "one environment")
      .argument("[importer]", "one importer's history there");
    addPlatformOptions(command).action(
      (environment: string | undefined, importer: string | undefined, options: PlatformOptions) =>
        ends(
          withClient(options, terminal, async (client) => {
            if (environment !== undefined && importer !== undefined) {
              const items = await allPages((query) =>
                client.call("listSwitches", { path: { environment, importer }, query }),
              );
              if (options.json) printJson(terminal, { items });
              else
                printRows(
                  items.map((one) => [shownTime(one.at), one.by, describePointer(one), one.reason]),
                  terminal,
                );
              return exitCode.ok;
            }
            const names =
              environment === undefined
                ? await allPages((query) => client.call("listEnvironments", { query }))
                : [environment];
            const items = [];
            for (const name of names) {
              items.push(
                ...(await allPages((query) =>
                  client.call("listPointers", { path: { environment: name }, query }),
                )),
              );
            }
            if (options.json) printJson(terminal, { environments: names, items });
            else if (items.length === 0) terminal.out(`Nothing was switched in ${names.join(", ")}.\n`);
            else for (const pointer of items) terminal.out(`${describePointer(pointer)}\n`);
            return exitCode.ok;
          }),
        ),
    );
  },
};
