import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** The program that speaks MongoDB's protocol, started with `--data-dir`, `-p`, `--pid-file` and `--log-file`. */
export const mongoServer: string | undefined = process.env.IMPORTER_TEST_MONGO_SERVER;

/** A MongoDB of a test's own, which it may stop. */
export interface OwnMongo {
  readonly url: string;
  /** Starts it, also again on what it kept. */
  start(): Promise<void>;
  kill(): Promise<void>;
  remove(): Promise<void>;
}

export async function ownMongo(program: string): Promise<OwnMongo> {
  const folder = mkdtempSync(join(tmpdir(), "importer-mongo-"));
  const port = await freePort();
  let child: ChildProcess | undefined;
  async function kill(): Promise<void> {
    if (child === undefined) return;
    const ended = new Promise((resolve) => child?.once("exit", resolve));
    child.kill("SIGKILL");
    await ended;
    child = undefined;
  }
  return {
    url: `mongodb://127.0.0.1:${port}/importer?serverSelectionTimeoutMS=1000`,
    async start() {
      rmSync(join(folder, "pid"), { force: true });
      const files = ["--pid-file", join(folder, "pid"), "--log-file", join(folder, "log")];
      const args = ["--data-dir", join(folder, "data"), "-p", String(port), ...files];
      const started = spawn(program, args, { stdio: "ignore" });
      child = started;
      while (!(await answers(port))) {
        if (started.exitCode !== null) throw new Error(`${program} ended with ${started.exitCode}`);
        await wait(50);
      }
    },
    kill,
    async remove() {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: "127.0.0.1" });
    socket.on("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.on("error", () => resolve(false));
  });
}
