import { resolve } from "node:path";
import { Option } from "commander";
import { createServer } from "../../api/create-server.ts";
import { type Command, printJson } from "../command.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { listenOr } from "../listen.ts";
import { positiveNumber, wholeNumber } from "../option-values.ts";
import {
  environmentName,
  hostName,
  nameOfHost,
  proxyAddress,
  siteOrigin,
} from "../platform/network-options.ts";
import { openPlatform } from "../platform/open-platform.ts";
import { signInLink } from "../platform/sign-in-link.ts";
import type { Terminal } from "../terminal.ts";
import { untilInterrupted } from "../until-interrupted.ts";

interface Options {
  readonly port: number;
  readonly host: string;
  readonly hostName?: readonly string[];
  readonly origin?: readonly string[];
  readonly proxy?: readonly string[];
  readonly environment: string;
  readonly requests: number;
  readonly data: string;
  readonly logLevel: string;
  readonly json?: boolean;
}

export const serveCommand: Command = {
  register(program, terminal, ends) {
    program
      .command("serve")
      .description("serve the HTTP API")
      .option("--port <number>", "where it listens; 0 takes a free port", wholeNumber, 4747)
      .option("--host <address>", "the network address it listens on", "127.0.0.1")
      .option(
        "--host-name <name>",
        "a name by which it is called, beside those of this machine; may be repeated",
        hostName,
      )
      .option("--origin <address>", "a site whose pages may call it; may be repeated", siteOrigin)
      .option(
        "--proxy <address>",
        "an address or network of proxies whose X-Forwarded headers count; may be repeated",
        proxyAddress,
      )
      .option(
        "--environment <name>",
        "the environment whose importers end users get",
        environmentName,
        "development",
      )
      .option("--requests <number>", "how many a client may make in a minute", positiveNumber, 1_000)
      .option(
        "--data <folder>",
        "the folder of the embedded store; MONGODB_URL names another one",
        ".importer",
      )
      .addOption(
        new Option("--log-level <level>", "from which level on it is logged")
          .choices(["trace", "debug", "info", "warn", "error", "silent"])
          .default("info"),
      )
      .option("--json", "print {address, signIn} for programs")
      .action((options: Options) => ends(serve(options, terminal)));
  },
};

async function serve(options: Options, terminal: Terminal): Promise<ExitCode> {
  const platform = await openPlatform(resolve(terminal.cwd, options.data), terminal.env);
  try {
    const { hostName: names = [], origin, proxy } = options;
    const app = await createServer({
      ...platform,
      environment: options.environment,
      requestsPerMinute: options.requests,
      hosts: [...names, ...nameOfHost(options.host)],
      ...(origin === undefined ? {} : { origins: origin }),
      ...(proxy === undefined ? {} : { proxies: proxy }),
      log: { level: options.logLevel, stream: { write: (line) => terminal.error(line) } },
    });
    try {
      const address = await listenOr(
        () => app.listen({ port: options.port, host: options.host }),
        options.port,
      );
      const signIn = await signInLink(platform.accounts, address);
      if (options.json) printJson(terminal, { address, signIn });
      else terminal.out(greeting(address, signIn, platform.place, options));
      await untilInterrupted(terminal.signal);
    } finally {
      // Answers that are under way are given; new requests are refused meanwhile.
      await app.close();
    }
  } finally {
    await platform.close();
  }
  return exitCode.ok;
}

function greeting(address: string, signIn: string, place: string, { environment, data }: Options): string {
  const usual = place === "MongoDB" || data === ".importer";
  const where = usual ? "" : ` --data '${data.replaceAll("'", "'\\''")}'`;
  const create = `npx importer token create --role operator --label me${where}`;
  return `The API of ${environment} is served at ${address} from ${place}.
  documentation  ${address}/docs
  sign in        ${signIn}
  by token       curl -H "Authorization: Bearer $(${create})" ${address}/api/available
It serves until Ctrl+C.
`;
}
