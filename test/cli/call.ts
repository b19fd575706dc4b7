import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { main } from "../../runtime/cli/main.ts";
import type { Terminal } from "../../runtime/cli/terminal.ts";

/** The program's own folder; paths on a test's command line are relative to it unless it says otherwise. */
export const home = fileURLToPath(new URL("../..", import.meta.url));
const bin = fileURLToPath(new URL("../../runtime/cli/importer.js", import.meta.url));

/** What a user saw of one command. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface CallOptions {
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** The current folder; default the program's own. */
  readonly cwd?: string;
  readonly signal?: AbortSignal;
  /** Called with each text as it is printed on standard error. */
  readonly onError?: (text: string) => void;
  readonly interactive?: boolean;
}

/** Runs a command in this process and keeps what it printed; its environment holds nothing but `env`. */
export async function call(argv: readonly string[], options: CallOptions = {}): Promise<Ended> {
  const out: string[] = [];
  const err: string[] = [];
  const terminal: Terminal = {
    out: (text) => void out.push(text),
    error: (text) => {
      err.push(text);
      options.onError?.(text);
    },
    interactive: options.interactive ?? false,
    color: false,
    columns: 100,
    env: options.env ?? {},
    cwd: options.cwd ?? home,
    signal: options.signal ?? new AbortController().signal,
  };
  const code = await main(argv, terminal);
  return { code, out: out.join(""), err: err.join("") };
}

/** A command that runs in a process of its own. */
export interface Spawned {
  readonly ended: Promise<Ended>;
  /** Reads no more of standard output, as `head` does when it has enough. */
  closeOutput(): void;
  kill(signal: NodeJS.Signals): void;
  /** Resolves when standard output or error has this text; rejects when the process ends without it. */
  saw(text: string): Promise<void>;
}

/** Starts the real program. */
export function start(argv: readonly string[], options: Pick<CallOptions, "env" | "cwd"> = {}): Spawned {
  const { PATH, HOME, TMPDIR } = process.env;
  const child = spawn(process.execPath, [bin, ...argv], {
    cwd: options.cwd ?? home,
    env: { PATH, HOME, TMPDIR, ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  let err = "";
  const watchers = new Set<() => void>();
  const look = (): void => {
    for (const watcher of watchers) watcher();
  };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    out += text;
    look();
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    err += text;
    look();
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? -1, out, err }));
  });
  return {
    ended,
    closeOutput: () => void child.stdout.destroy(),
    kill: (signal) => void child.kill(signal),
    saw: (text) =>
      new Promise((resolve, reject) => {
        const watcher = (): void => {
          if (!out.includes(text) && !err.includes(text)) return;
          watchers.delete(watcher);
          resolve();
        };
        watchers.add(watcher);
        watcher();
        ended.then(() => reject(new Error(`ended without "${text}":\n${out}${err}`)), reject);
      }),
  };
}
