import { createLineIndex, type Diagnostic } from "../../../dsl/index.ts";
import { ApiError } from "../../client/create-client.ts";
import { type Command, printJson } from "../command.ts";
import { exitCode } from "../exit-code.ts";
import { readBundle } from "../platform/read-bundle.ts";
import { addPlatformOptions, type PlatformOptions, withClient } from "../platform/with-client.ts";
import { printDiagnostics } from "../print-diagnostics.ts";

interface Options extends PlatformOptions {
  readonly note: string;
}

export const publishCommand: Command = {
  register(program, terminal, ends) {
    const command = program
      .command("publish")
      .description("compile and test a spec, and keep it as a version that never changes")
      .argument("<importer>", "name of an importer or path of a .importer file")
      .option("--note <text>", "what is new", "");
    addPlatformOptions(command).action((importer: string, options: Options) => {
      const bundle = readBundle(importer, terminal.cwd);
      return ends(
        withClient(options, terminal, async (client) => {
          try {
            const version = await client.call("publishVersion", {
              body: { entry: bundle.entry, files: [...bundle.files], note: options.note },
            });
            if (options.json) printJson(terminal, version);
            else terminal.out(`${version.importer}@${version.number} ${version.planHash}\n`);
            return exitCode.ok;
          } catch (error) {
            if (error instanceof ApiError) showDiagnostics(error);
            throw error;
          }
        }),
      );

      /** As `check` shows them, with the lines that they are about. */
      function showDiagnostics({ problem: { diagnostics = [] } }: ApiError): void {
        const texts = new Map(bundle.files.map(({ path, text }) => [path, text]));
        const files = { read: (path: string) => texts.get(path), list: () => [] };
        const shown = diagnostics.map(({ start, end, code, fixes: _, ...one }): Diagnostic => {
          const index = createLineIndex(texts.get(one.file) ?? "");
          const span = { start: index.offset(start), end: index.offset(end) };
          return { ...one, code: code as Diagnostic["code"], span, fixes: [] };
        });
        printDiagnostics(shown, files, terminal);
      }
    });
  },
};
