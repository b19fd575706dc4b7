import { resolve } from "node:path";
import type { Replay } from "../../cassette/index.ts";
import { CliError } from "../cli-error.ts";
import { type Command, printJson } from "../command.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { listenOr } from "../listen.ts";
import { wholeNumber } from "../option-values.ts";
import type { Terminal } from "../terminal.ts";
import { untilInterrupted } from "../until-interrupted.ts";

interface Options {
  readonly port: number;
  readonly latency: number;
  readonly json?: boolean;
}

export const replayCommand: Command = {
  register(program, terminal, ends) {
    program
      .command("replay")
      .description("answer a source's requests from a cassette; use it with run --source-via")
      .argument("<cassette>", "the cassette's folder, such as importers/clickup/cassette")
      .option("--port <number>", "the port to listen on; 0 takes a free one", wholeNumber, 8091)
      .option("--latency <milliseconds>", "how long every answer takes", wholeNumber, 0)
      .option("--json", "print {address} for programs")
      .action((cassette: string, options: Options) => ends(serveReplay(cassette, options, terminal)));
  },
};

async function serveReplay(cassette: string, options: Options, terminal: Terminal): Promise<ExitCode> {
  const replay = await openReplay(resolve(terminal.cwd, cassette), options.latency);
  const address = await listenOr(() => replay.listen(options.port), options.port);
  if (options.json) printJson(terminal, { address });
  else terminal.out(`Replaying ${cassette} at ${address}. Ctrl+C ends it.\n`);
  await untilInterrupted(terminal.signal);
  await replay.close();
  return exitCode.ok;
}

async function openReplay(cassette: string, latencyMs: number): Promise<Replay> {
  // Loaded only here: the server's packages would slow the start of every other command.
  const { CassetteError, createReplay } = await import("../../cassette/index.ts");
  try {
    return await createReplay({ cassette, latencyMs });
  } catch (error) {
    if (!(error instanceof CassetteError)) throw error;
    throw new CliError("cassette-unreadable", `The cassette cannot be read: ${error.message}`);
  }
}
