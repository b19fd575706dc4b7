import { resolve } from "node:path";
import { CliError } from "../cli-error.ts";
import { type Command, printJson } from "../command.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { listenOr } from "../listen.ts";
import { wholeNumber } from "../option-values.ts";
import type { Terminal } from "../terminal.ts";
import { untilInterrupted } from "../until-interrupted.ts";

interface Options {
  readonly port: number;
  readonly data: string;
  readonly searchLag: number;
  readonly json?: boolean;
}

export const sandboxCommand: Command = {
  register(program, terminal, ends) {
    program
      .command("sandbox")
      .description("serve a strict stand-in for Jira Cloud, with pages to look at what arrived")
      .option("--port <number>", "the port to listen on; 0 takes a free one", wholeNumber, 8090)
      .option("--data <folder>", "where it keeps its state", ".importer/sandbox")
      .option("--search-lag <milliseconds>", "how long search takes to see a new issue", wholeNumber, 2000)
      .option("--json", "print {address, email, token} for programs")
      .action((options: Options) => ends(serveSandbox(options, terminal)));
  },
};

async function serveSandbox(options: Options, terminal: Terminal): Promise<ExitCode> {
  // Loaded only here: the server's packages would slow the start of every other command.
  const { createSandbox, defaultCredentials } = await import("../../sandbox/index.ts");
  const credentials = {
    email: terminal.env.IMPORTER_JIRA_EMAIL ?? defaultCredentials.email,
    token: terminal.env.IMPORTER_JIRA_TOKEN ?? defaultCredentials.token,
  };
  const sandbox = await createSandbox({
    dataDirectory: resolve(terminal.cwd, options.data),
    searchLagMs: options.searchLag,
    credentials,
  }).catch((error: Error) => {
    throw new CliError(
      "folder-unusable",
      `The sandbox cannot keep its state in ${options.data}: ${error.message}`,
      exitCode.environment,
    );
  });
  const address = await listenOr(() => sandbox.listen(options.port), options.port);
  if (options.json) printJson(terminal, { address, ...credentials });
  else {
    terminal.out(`Sandbox at ${address}, state in ${options.data}. Ctrl+C ends it.\n`);
    terminal.out(
      `Sign in with IMPORTER_JIRA_EMAIL=${credentials.email} IMPORTER_JIRA_TOKEN=${credentials.token}\n`,
    );
  }
  await untilInterrupted(terminal.signal);
  await sandbox.close();
  return exitCode.ok;
}
