import { Agent, request } from "undici";
import type { Transport } from "../../client/create-client.ts";
import { CliError } from "../cli-error.ts";
import { exitCode } from "../exit-code.ts";

/**
 * The API of a server, reached with a token.
 * @param server its address, with a path where it is mounted below one
 * @throws CliError when there is no token, or the address is none
 */
export function remoteApi(
  server: string,
  token: string | undefined,
): { readonly transport: Transport; close(): Promise<void> } {
  if (!URL.canParse(server) || !/^https?:/.test(server)) {
    throw new CliError(
      "server-invalid",
      `${server} is no address. --server takes one such as https://importer.example.com.`,
    );
  }
  // As it is read from a file, with the line's end.
  const bearer = token?.trim() ?? "";
  if (!/^[\x21-\x7e]+$/.test(bearer)) {
    throw new CliError(
      "token-missing",
      "A server wants a token: set IMPORTER_TOKEN. An operator makes one with `importer token create`.",
      exitCode.environment,
    );
  }
  const base = server.replace(/\/$/, "");
  const dispatcher = new Agent({ headersTimeout: 60_000, bodyTimeout: 60_000, connect: { timeout: 10_000 } });
  return {
    async transport({ method, path, headers, body }) {
      try {
        const answer = await request(base + path, {
          method: method as "GET",
          headers: { ...headers, authorization: `Bearer ${bearer}` },
          dispatcher,
          ...(body === undefined ? {} : { body }),
        });
        return {
          status: answer.statusCode,
          contentType: String(answer.headers["content-type"] ?? ""),
          body: await answer.body.text(),
        };
      } catch (error) {
        const why = (error as Error).message || (error as NodeJS.ErrnoException).code;
        throw new CliError("server-unreachable", `${base} does not answer: ${why}.`, exitCode.environment);
      }
    },
    close: () => dispatcher.close(),
  };
}
