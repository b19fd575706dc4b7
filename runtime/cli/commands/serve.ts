import { resolve } from "node:path";
import { createServer } from "../../api/create-server.ts";
import { type Command, printJson } from "../command.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { listenOr } from "../listen.ts";
import { wholeNumber } from "../option-values.ts";
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
  readonly data: string;
  readonly logLevel: string;
  readonly json?: boolean;
}

const several = (value: string, earlier: readonly string[] = []): readonly string[] => [...earlier, value];

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
        several,
      )
      .option("--origin <address>", "a site whose pages may call it; may be repeated", several)
      .option(
        "--proxy <address>",
        "an address or network of proxies whose X-Forwarded headers count; may be repeated",
        several,
      )
      .option("--environment <name>", "the environment whose importers end users get", "development")
      .option(
        "--data <folder>",
        "the folder of the embedded store; MONGODB_URL names another one",
        ".importer",
      )
      .option("--log-level <level>", "trace, debug, info, warn, error or silent", "info")
      .option("--json", "print {address, signIn} for programs")
      .action((options: Options) => ends(serve(options, terminal)));
  },
};

async function serve(options: Options, terminal: Terminal): Promise<ExitCode> {
  const platform = await openPlatform(resolve(terminal.cwd, options.data), terminal.env);
  try {
    const { hostName, origin, proxy } = options;
    const app = await createServer({
      ...platform,
      environment: options.environment,
      ...(hostName === undefined ? {} : { hosts: hostName }),
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
      else terminal.out(greeting(address, signIn, platform.place, options.environment));
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

const greeting = (address: string, signIn: string, place: string, environment: string): string =>
  `The API of ${environment} is served at ${address} from ${place}.
  documentation  ${address}/docs
  sign in        ${signIn}
  by token       curl -H "Authorization: Bearer $(importer token create --role operator --label me)" ${address}/api/available
It serves until Ctrl+C.
`;
