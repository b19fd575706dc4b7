import { type Command, printJson } from "../command.ts";
import { exitCode } from "../exit-code.ts";
import { positiveNumber } from "../option-values.ts";
import { allPages } from "../platform/all-pages.ts";
import { printRows, shownTime } from "../platform/print-rows.ts";
import { addPlatformOptions, type PlatformOptions, withClient } from "../platform/with-client.ts";

interface Options extends PlatformOptions {
  readonly limit: number;
  readonly object?: string;
  readonly export?: boolean;
}

export const auditCommand: Command = {
  register(program, terminal, ends) {
    const command = program
      .command("audit")
      .description("who did what, newest first")
      .option("--object <name>", "only what was done to it, such as staging/clickup or clickup@3")
      .option("--limit <number>", "at most so many", positiveNumber, 50)
      .option("--export", "print everything, one entry as JSON on each line");
    addPlatformOptions(command).action((options: Options) =>
      ends(
        withClient(options, terminal, async (client) => {
          if (options.export) {
            terminal.out(await client.call("exportAudit", {}));
            return exitCode.ok;
          }
          const { object } = options;
          const items = await allPages(
            (query) =>
              client.call("listAudit", { query: { ...query, ...(object === undefined ? {} : { object }) } }),
            options.limit,
          );
          if (options.json) printJson(terminal, { items });
          else {
            const rows = items.map(({ at, subject, action, object: about, detail }) => [
              shownTime(at),
              subject,
              action,
              about,
              typeof detail.reason === "string" ? detail.reason : "",
            ]);
            printRows(rows, terminal);
          }
          return exitCode.ok;
        }),
      ),
    );
  },
};
