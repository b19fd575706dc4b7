import { resolve } from "node:path";
import type { Command } from "../command.ts";
import type { ExitCode } from "../exit-code.ts";
import type { Terminal } from "../terminal.ts";

interface Options {
  readonly data: string;
  readonly json?: boolean;
}

export const reportCommand: Command = {
  register(program, terminal, ends) {
    program
      .command("report")
      .description("print what became of an import, as it stands now")
      .argument("[import]", "the import's id; without one, the newest")
      .option("--data <folder>", "where imports keep their state", ".importer")
      .option("--json", "print the report for programs")
      .action((id: string | undefined, options: Options) => ends(reportOn(id, options, terminal)));
  },
};

async function reportOn(id: string | undefined, options: Options, terminal: Terminal): Promise<ExitCode> {
  const { reportImport } = await import("../../engine/index.ts");
  const { concludeImport } = await import("../run/conclude.ts");
  const { settingsOf } = await import("../run/import-settings.ts");
  const { findImport, withKeptStore } = await import("../run/start-import.ts");
  const { storePlace } = await import("../run/store-place.ts");
  const data = resolve(terminal.cwd, options.data);
  const report = await withKeptStore(storePlace(data, terminal), async (store) => {
    const info = await findImport(store, id, data);
    return await reportImport({ plan: settingsOf(info.settings).plan, store, clock: Date.now }, info.id);
  });
  return concludeImport(report, { data, json: options.json === true }, terminal);
}
