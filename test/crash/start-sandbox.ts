import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { request } from "undici";

/** A sandbox in a process of its own that is started again on its data, at the same address, whenever it was killed. */
export interface RunningSandbox {
  readonly address: string;
  /** How often it was killed and started again. */
  readonly killed: number;
  /** Posts a fault; faults are forgotten when it is killed. */
  disturb(fault: Readonly<Record<string, unknown>>): Promise<void>;
  /** Forgets the faults that wait; requests that one has disturbed already stay disturbed. */
  calm(): Promise<void>;
  /** How long it stays away when it is killed, in milliseconds. Default 0. */
  stayAway(milliseconds: number): void;
  /** Resolves when it answers again, after a kill or at once. */
  back(): Promise<void>;
  stop(): Promise<void>;
}

const program = fileURLToPath(new URL("./sandbox-process.ts", import.meta.url));

/**
 * Starts a sandbox.
 * @param searchLagMs how long search takes to see a new issue
 * @throws Error when it ends before it listens
 */
export async function startSandbox(data: string, searchLagMs: number): Promise<RunningSandbox> {
  let port = 0;
  let downMs = 0;
  let killed = 0;
  let stopping = false;
  let failure: unknown;

  const launch = async (): Promise<{ child: ChildProcess; address: string }> => {
    const child = fork(program, [data, String(port), String(searchLagMs)], {
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    const address = await new Promise<string>((resolve, reject) => {
      child.once("message", (message) => resolve(String(message)));
      child.once("exit", (code, signal) =>
        reject(new Error(`The sandbox ended with ${signal ?? code} before it listened.`)),
      );
    });
    child.once("exit", (code, signal) => {
      if (stopping) return;
      if (signal !== "SIGKILL")
        failure = new Error(`The sandbox ended with ${signal ?? code}, which nobody asked for.`);
      else {
        killed += 1;
        current = again();
        // Whoever asks whether it is back hears of a failure.
        current.catch(() => undefined);
      }
    });
    return { child, address };
  };
  const again = async () => {
    await new Promise((resolve) => setTimeout(resolve, downMs));
    return await launch();
  };

  let current = launch();
  const { address } = await current;
  port = Number(new URL(address).port);
  const back = async (): Promise<void> => {
    if (failure !== undefined) throw failure;
    await current;
  };
  return {
    address,
    get killed() {
      return killed;
    },
    async disturb(fault) {
      const answer = await request(`${address}/sandbox/faults`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(fault),
      });
      const text = await answer.body.text();
      if (answer.statusCode !== 201) throw new Error(`The sandbox takes no fault: ${text}`);
    },
    async calm() {
      const answer = await request(`${address}/sandbox/faults`, { method: "DELETE" });
      await answer.body.dump();
    },
    stayAway(milliseconds) {
      downMs = milliseconds;
    },
    back,
    async stop() {
      stopping = true;
      const { child } = await current;
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = new Promise((resolve) => child.once("exit", resolve));
      child.disconnect();
      await gone;
    },
  };
}
