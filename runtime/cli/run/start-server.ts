import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { CliError } from "../cli-error.ts";
import { exitCode } from "../exit-code.ts";

/** A command of this program that serves in a process of its own. */
export interface Server {
  /** What the command printed with `--json`. */
  readonly answer: Readonly<Record<string, unknown>>;
  /** Asks it to end and waits until it has. */
  stop(): Promise<void>;
}

const program = fileURLToPath(new URL("../importer.js", import.meta.url));

/**
 * Starts `importer sandbox` or `importer replay` and waits until it listens.
 * @param args without `--json`, which is added
 * @throws CliError with what it said when it ends instead
 */
export async function startServer(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<Server> {
  const child = spawn(process.execPath, [program, ...args, "--json"], {
    // The channel tells the server when this process has ended, even if it was killed.
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    env: { ...env },
    // A process group of its own: Ctrl+C reaches this process alone, which then ends its servers in order.
    detached: true,
  });
  let said = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    said += chunk.toString("utf8");
  });
  const ended = once(child, "exit");
  const answer = await Promise.race([firstDocument(child), ended.then(() => undefined)]);
  if (answer === undefined || answer.ok === false) {
    await ended;
    throw new CliError("server", `importer ${args[0]} did not start:\n${said.trim()}`, exitCode.environment);
  }
  return {
    answer,
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

/** The pretty-printed JSON document that the command prints first. */
async function firstDocument(child: ChildProcess): Promise<Readonly<Record<string, unknown>> | undefined> {
  let text = "";
  for await (const line of createInterface({ input: child.stdout! })) {
    text += line;
    if (line === "}") return JSON.parse(text);
  }
  return undefined;
}
