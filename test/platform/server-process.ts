import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Role } from "../../runtime/accounts/index.ts";
import { openapiDocument } from "../../runtime/api/openapi-document.ts";
import { createAnswerCheck } from "../../runtime/api/testing/answer-check.ts";
import type { StoreForProcesses } from "./stores.ts";

const program = fileURLToPath(new URL("../../runtime/cli/importer.js", import.meta.url));
const checked = createAnswerCheck(await openapiDocument());

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever was answered
  readonly body: any;
}

/** What is sent to a server. */
export interface Asked {
  readonly method?: string;
  readonly path: string;
  readonly token?: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** `importer serve` in a process of its own. */
export interface ServerProcess {
  readonly address: string;
  /** The link that it printed. */
  readonly signIn: string;
  /** Everything that it wrote on standard error. */
  log(): string;
  /** Sends a request; the answer is held against the OpenAPI document. */
  ask(asked: Asked): Promise<Answer>;
  /** A token's secret, made by who signed in with the printed link. */
  token(role: Role): Promise<string>;
  kill(signal: NodeJS.Signals): void;
  /** The exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
  /** Asks it to end, and waits. */
  stop(): Promise<number | NodeJS.Signals>;
}

/**
 * @param fileBlocks how long its files may be, in blocks of 512 bytes: what a full disk does to it
 * @throws Error with what it said when it ends instead of serving
 */
export async function startServer(
  { env, data }: Pick<StoreForProcesses, "env" | "data">,
  more: readonly string[] = [],
  fileBlocks?: number,
): Promise<ServerProcess> {
  const { PATH, HOME, TMPDIR } = process.env;
  const command = [process.execPath, program, "serve", "--port", "0", "--data", data, "--json", ...more];
  const limited = ["/bin/sh", "-c", 'ulimit -f "$0" && exec "$@"', String(fileBlocks)];
  const [file = "", ...args] = fileBlocks === undefined ? command : [...limited, ...command];
  const child = spawn(file, args, {
    env: { PATH, HOME, TMPDIR, ...env },
    // The channel tells the server when the tests have ended, even if they were killed.
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let out = "";
  let log = "";
  child.stderr!.setEncoding("utf8").on("data", (text: string) => {
    log += text;
  });
  const ended = new Promise<number | NodeJS.Signals>((resolve) =>
    child.on("close", (code, signal) => resolve(code ?? signal ?? -1)),
  );
  const started = new Promise<{ address: string; signIn: string }>((resolve) => {
    child.stdout!.setEncoding("utf8").on("data", (text: string) => {
      out += text;
      if (out.endsWith("}\n")) resolve(JSON.parse(out));
    });
  });
  const first = await Promise.race([started, ended]);
  if (typeof first !== "object" || first.address === undefined)
    throw new Error(`serve ended with ${String(first)}:\n${out}${log}`);
  const { address, signIn } = first;
  const ask = (asked: Asked): Promise<Answer> => askServer(address, asked);
  let session: Promise<Readonly<Record<string, string>>> | undefined;
  return {
    address,
    signIn,
    log: () => log,
    ask,
    async token(role) {
      session ??= openSession(ask, signIn);
      const made = await ask({
        method: "POST",
        path: "/api/tokens",
        body: { label: role, subject: role, role },
        headers: await session,
      });
      return made.body.secret as string;
    },
    kill: (signal) => void child.kill(signal),
    ended,
    stop() {
      child.kill("SIGTERM");
      return ended;
    },
  };
}

/** Takes a sign-in link; what it gives goes into the headers of what follows. */
async function openSession(
  ask: (asked: Asked) => Promise<Answer>,
  signIn: string,
): Promise<Readonly<Record<string, string>>> {
  const secret = new URL(signIn).hash.replace("#sign-in=", "");
  const answer = await ask({ method: "POST", path: "/api/session", body: { secret } });
  if (answer.status !== 201) throw new Error(`not signed in: ${JSON.stringify(answer.body)}`);
  const cookie = answer.headers.getSetCookie()[0]!.split(";")[0]!;
  return { cookie, "x-csrf-token": answer.body.csrf as string };
}

async function askServer(
  address: string,
  { method = "GET", path, token, body, headers }: Asked,
): Promise<Answer> {
  const answer = await fetch(address + path, {
    method,
    headers: {
      ...headers,
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  const contentType = answer.headers.get("content-type") ?? "";
  checked.check(method, path, { status: answer.status, contentType, body: text });
  const isJson = /json\b/.test(contentType) && !contentType.includes("ndjson") && text !== "";
  return { status: answer.status, headers: answer.headers, body: isJson ? JSON.parse(text) : text };
}
