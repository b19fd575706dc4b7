import { CliError } from "./cli-error.ts";
import { exitCode } from "./exit-code.ts";

/**
 * Starts to listen and says what to do when the port is taken.
 * @throws CliError when the port cannot be had
 */
export async function listenOr(listen: () => Promise<string>, port: number): Promise<string> {
  try {
    return await listen();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const why =
      code === "EADDRINUSE"
        ? "another program listens there"
        : code === "ERR_SOCKET_BAD_PORT"
          ? "ports go from 0 to 65535"
          : message.replace(/\.+$/, "");
    throw new CliError(
      "port",
      `Port ${port} cannot be used: ${why}. Choose another with --port.`,
      exitCode.environment,
    );
  }
}
