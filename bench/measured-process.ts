import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { createInterface } from "node:readline";

/** How a process is started. */
export interface ProcessOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  /** Whether its memory is bounded as that of an import is; unless said, it is. */
  readonly bounded?: boolean;
}

/** What a process has used when it has ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly milliseconds: number;
  /** Highest resident memory in bytes; undefined when the process was killed. */
  readonly peakBytes: number | undefined;
  /** Processor time of all threads, user and system, in microseconds; undefined when it was killed. */
  readonly cpuMicroseconds: number | undefined;
}

/** A process that serves while others are measured. */
export interface MeasuredProcess {
  readonly pid: number;
  /** The line of stdout that said that it is ready. */
  readonly readyLine: string;
  /** Asks it to end (SIGTERM) and waits. */
  readonly stop: () => Promise<Ended>;
}

const REPORTER = new URL("./report-usage.js", import.meta.url).href;

/**
 * Runs a Node program to its end and says what it used.
 *
 * @param args program and arguments, as after `node`
 * @throws Error when Node cannot be started
 */
export async function runProcess(args: readonly string[], options: ProcessOptions = {}): Promise<Ended> {
  const child = launch(args, options);
  return await ending(child);
}

/**
 * Starts a Node program and waits until a line of its stdout matches `ready`.
 *
 * @param args program and arguments, as after `node`
 * @throws Error with what it wrote when it ends before that
 */
export async function startProcess(
  args: readonly string[],
  ready: RegExp,
  options: ProcessOptions = {},
): Promise<MeasuredProcess> {
  const child = launch(args, options);
  const ended = ending(child);
  const lines = createInterface({ input: child.stdout ?? process.stdin });
  const readyLine = await new Promise<string>((resolve, reject) => {
    lines.on("line", (line) => {
      if (ready.test(line)) resolve(line);
    });
    ended.then(({ code, signal, stdout, stderr }) => {
      reject(
        new Error(`${args.join(" ")} ended with ${signal ?? code} before it was ready:\n${stdout}${stderr}`),
      );
    }, reject);
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${args.join(" ")} has no process id`);
  const stop = () => {
    child.kill("SIGTERM");
    return ended;
  };
  return { pid, readyLine, stop };
}

/**
 * How an import's process is started: `runtime/cli/bound-memory.js` bounds the memory of `importer run`, and
 * `importer.js` keeps compiled code from one start to the next.
 */
const asInProduction = {
  flags: ["--max-semi-space-size=8", "--heap-growing-percent=60"],
  env: { NODE_COMPILE_CACHE: join(tmpdir(), "node-compile-cache") },
};

/** The fourth channel carries what the program used, see report-usage.js. */
function launch(args: readonly string[], { bounded = true, ...options }: ProcessOptions): ChildProcess {
  const flags = bounded ? asInProduction.flags : [];
  return spawn(process.execPath, [...flags, "--import", REPORTER, ...args], {
    ...options,
    env: { ...process.env, ...asInProduction.env, ...options.env },
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
}

async function ending(child: ChildProcess): Promise<Ended> {
  const started = performance.now();
  const written: [string, string, string] = ["", "", ""];
  child.stdio.slice(1).forEach((stream, index) => {
    stream?.on("data", (chunk: Buffer) => {
      written[index] += chunk.toString("utf8");
    });
  });
  const [code, signal]: [number | null, NodeJS.Signals | null] = await closed(child);
  const [stdout, stderr, usage] = written;
  const used: { peakBytes?: number; cpuMicroseconds?: number } = usage === "" ? {} : JSON.parse(usage);
  return {
    code,
    signal,
    stdout,
    stderr,
    milliseconds: performance.now() - started,
    peakBytes: used.peakBytes,
    cpuMicroseconds: used.cpuMicroseconds,
  };
}

async function closed(child: ChildProcess): Promise<[number | null, NodeJS.Signals | null]> {
  const [code, signal] = await once(child, "close");
  return [code, signal];
}
