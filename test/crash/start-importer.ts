import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defaultCredentials } from "../../runtime/sandbox/index.ts";
import type { NewImport } from "../../runtime/store/index.ts";
import type { KillPoint } from "./kill-point.ts";

/** What a process of the importer is to do. */
export interface ImporterTask {
  /** The data directory. */
  readonly data: string;
  /** MongoDB, where the import keeps its state there. */
  readonly mongodb?: string;
  /** The id of an import that is to be started. */
  readonly id: string;
  /** A name of an importer. */
  readonly importer: string;
  readonly jira: string;
  readonly project: string;
  /** The replay server, for importers of APIs. */
  readonly via?: string;
  /** The file, for importers of files. */
  readonly file?: string;
  readonly selection: NewImport["selection"];
  /** Milliseconds. */
  readonly consistencyWindow: number;
  /** The file that gets a line for every step. */
  readonly steps: string;
  readonly kill?: KillPoint;
  /** How long its files may be at first, in blocks of 512 bytes: what a full disk does to it. */
  readonly fileBlocks?: number;
  /** What to do at the kill point; SIGSTOP leaves the process alive and doing nothing. */
  readonly signal: "SIGKILL" | "SIGSTOP";
}

/** How a process of the importer ended. */
export interface ImporterEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Names of the steps that it took. */
  readonly steps: readonly string[];
  /** Whether it sent itself the signal; the step it was sent at is the n-th of its name. */
  readonly killed: boolean;
}

/** A process of the importer that runs. */
export interface RunningImporter {
  readonly child: ChildProcess;
  /** Never rejects but for a time-out, after which the process is gone. */
  readonly ended: Promise<ImporterEnd>;
}

const program = fileURLToPath(new URL("./importer-process.ts", import.meta.url));
const repository = fileURLToPath(new URL("../..", import.meta.url));

/** Longer than anything here takes on a busy machine: waits of the importer itself included. */
const longestMs = 180_000;

/** What the importer reads from its environment. */
export const importerEnvironment = {
  ...process.env,
  IMPORTER_SOURCE_TOKEN: "pk_crash",
  IMPORTER_JIRA_EMAIL: defaultCredentials.email,
  IMPORTER_JIRA_TOKEN: defaultCredentials.token,
};

/** Starts the importer and follows it to its end. */
export function startImporter(task: ImporterTask): RunningImporter {
  rmSync(task.steps, { force: true });
  const command = [process.execPath, program, JSON.stringify(task)];
  const limited = ["/bin/sh", "-c", 'ulimit -S -f "$0" && exec "$@"', String(task.fileBlocks)];
  const [file = "", ...args] = task.fileBlocks === undefined ? command : [...limited, ...command];
  const child = spawn(file, args, {
    cwd: repository,
    env: { ...importerEnvironment, MONGODB_URL: task.mongodb },
    stdio: ["ignore", "pipe", "pipe"],
  });
  return { child, ended: followToEnd(child, task) };
}

async function followToEnd(child: ChildProcess, task: ImporterTask): Promise<ImporterEnd> {
  const output = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name]?.setEncoding("utf8").on("data", (text: string) => {
      output[name] += text;
    });
  }
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    child.kill("SIGKILL");
  }, longestMs);
  const { code, signal } = await new Promise<Pick<ImporterEnd, "code" | "signal">>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (exitCode, exitSignal) => resolve({ code: exitCode, signal: exitSignal }));
  });
  clearTimeout(timer);
  if (late) throw new Error(`The importer had not ended after ${longestMs / 1000} s.\n${output.stderr}`);
  const lines = existsSync(task.steps) ? readFileSync(task.steps, "utf8").split("\n").filter(Boolean) : [];
  const steps = lines.filter((line) => !line.startsWith("!"));
  return { code, signal, ...output, steps, killed: lines.at(-1) === `!${task.signal}` };
}
