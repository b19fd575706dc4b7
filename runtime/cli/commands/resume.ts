import { resolve } from "node:path";
import type { Command } from "../command.ts";

interface Options {
  readonly data: string;
  readonly json?: boolean;
}

export const resumeCommand: Command = {
  register(program, terminal, ends) {
    program
      .command("resume")
      .description("go on with an import that stopped, with the plan it started with")
      .argument(
        "[import]",
        "the import's id; without one, the newest that stopped, or the report of the newest",
      )
      .option("--data <folder>", "where imports keep their state", ".importer")
      .option("--json", "print the report for programs")
      .action(async (id: string | undefined, options: Options) => {
        const { continueImport } = await import("../run/start-import.ts");
        const around = { data: resolve(terminal.cwd, options.data), json: options.json === true };
        await ends(continueImport(id, around, terminal));
      });
  },
};
