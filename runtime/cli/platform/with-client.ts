import { resolve } from "node:path";
import type { Command as Program } from "commander";
import { ApiError, type Client, createClient } from "../../client/create-client.ts";
import { StoreUnavailableError } from "../../store/documents/documents.ts";
import { CliError } from "../cli-error.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import type { Terminal } from "../terminal.ts";
import type { remoteApi } from "./remote-api.ts";

/** Options of every command that works on versions, environments and accounts. */
export interface PlatformOptions {
  readonly server?: string;
  readonly data: string;
  readonly json?: boolean;
}

/** Adds these options to a command. */
export function addPlatformOptions(program: Program): Program {
  return program
    .option(
      "--server <address>",
      "work on a server instead of this machine's store; the token comes from IMPORTER_TOKEN",
    )
    .option(
      "--data <folder>",
      "the folder of this machine's store; MONGODB_URL names another one",
      ".importer",
    )
    .option("--json", "print the result for programs");
}

/**
 * Lets a command work on a server, or on the store of this machine.
 * @throws CliError for whatever the API refuses, with the way out
 */
export async function withClient(
  options: PlatformOptions,
  terminal: Terminal,
  work: (client: Client) => Promise<ExitCode>,
): Promise<ExitCode> {
  const opened = await open(options, terminal);
  try {
    return await work(createClient(opened.transport));
  } catch (error) {
    throw explained(error);
  } finally {
    await opened.close();
  }
}

async function open(
  { server, data }: PlatformOptions,
  terminal: Terminal,
): Promise<ReturnType<typeof remoteApi>> {
  // Only what is used is loaded: whoever works on a server needs none of its parts.
  if (server !== undefined)
    return (await import("./remote-api.ts")).remoteApi(server, terminal.env.IMPORTER_TOKEN);
  const { openPlatform } = await import("./open-platform.ts");
  const { localApi } = await import("./local-api.ts");
  const platform = await openPlatform(resolve(terminal.cwd, data), terminal.env);
  const { transport, close } = await localApi(platform);
  return {
    transport,
    async close() {
      await close();
      await platform.close();
    },
  };
}

/** What a user is told of an error; others are passed on. */
function explained(error: unknown): unknown {
  if (error instanceof StoreUnavailableError)
    return new CliError(error.code, error.message, exitCode.environment);
  if (!(error instanceof ApiError)) return error;
  const { code, detail, status, changes = [], tests = [], errors, diagnostics } = error.problem;
  const lines = [
    detail,
    ...changes.map((change) => `  - ${change}`),
    ...tests.flatMap(({ title, problems }) => [
      `  ✗ ${title}`,
      ...problems.map((problem) => `      ${problem}`),
    ]),
    ...(code === "breaking-change" ? ["--breaking confirms it."] : []),
  ];
  const outside = status === 401 || status === 403 || status === 429 || status >= 500;
  const more = Object.entries({ changes, tests, errors, diagnostics }).filter(
    ([, list = []]) => list.length > 0,
  );
  return new CliError(
    code,
    lines.join("\n"),
    outside ? exitCode.environment : exitCode.problems,
    Object.fromEntries(more),
  );
}
