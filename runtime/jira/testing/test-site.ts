import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { createRecordingProxy, type RecordedRequest } from "../../../test/contract/recording-proxy.ts";
import type { Loader, LoadSummary } from "../../engine/loader-port.ts";
import { createSandbox, defaultCredentials, type Fault, type SandboxOptions } from "../../sandbox/index.ts";
import { createJiraLoader, type Download, type JiraLoaderOptions } from "../index.ts";
import type { MemoryLoadState } from "./memory-load-state.ts";

/** A sandbox on loopback, time that passes only when somebody sleeps, and a loader on it. */
export interface TestSite {
  readonly address: URL;
  /** All requests that reached the sandbox. */
  readonly requests: readonly RecordedRequest[];
  /** Milliseconds slept, one entry each. */
  readonly slept: readonly number[];
  /** Files that the source gives, by URL. */
  readonly files: Map<string, () => Download>;
  loader(options?: Partial<JiraLoaderOptions>): Loader & { close(): Promise<void> };
  load(state: MemoryLoadState, options?: Partial<JiraLoaderOptions>): Promise<LoadSummary>;
  faults(...faults: Fault[]): Promise<void>;
  get(path: string): Promise<unknown>;
  close(): Promise<void>;
}

/** Starts a sandbox; its clock is the loader's, so that search's lag and rate limits pass without waiting. */
export async function createTestSite(options: Partial<SandboxOptions> = {}): Promise<TestSite> {
  const directory = mkdtempSync(join(tmpdir(), "jira-loader-"));
  let now = Date.UTC(2026, 0, 5, 9, 0, 0);
  const sandbox = await createSandbox({ dataDirectory: directory, clock: { now: () => now }, ...options });
  const proxy = await createRecordingProxy(new URL(await sandbox.listen(0)));
  const slept: number[] = [];
  const files = new Map<string, () => Download>();
  const loaders: { close(): Promise<void> }[] = [];
  const authorization = `Basic ${Buffer.from(`${defaultCredentials.email}:${defaultCredentials.token}`).toString("base64")}`;
  const loader = (changes: Partial<JiraLoaderOptions> = {}): Loader & { close(): Promise<void> } => {
    const made = createJiraLoader({
      address: proxy.address,
      email: defaultCredentials.email,
      token: defaultCredentials.token,
      project: "DEMO",
      import: { id: "run-1", account: "acme", started: "2026-01-05T09:00:00Z" },
      download: async (url) => files.get(url)?.() ?? fileOf(Buffer.from("not found"), 404),
      clock: () => now,
      sleep: async (ms) => {
        slept.push(ms);
        now += ms;
        // Gives answers under way their turn, as real waiting would.
        await new Promise((resolve) => setImmediate(resolve));
      },
      random: () => 0.5,
      ...changes,
    });
    loaders.push(made);
    return made;
  };
  return {
    address: proxy.address,
    requests: proxy.requests,
    slept,
    files,
    loader,
    load: (state, changes) => loader(changes).load(state, () => undefined, new AbortController().signal),
    faults: async (...faults) => {
      const answer = await fetch(new URL("/sandbox/faults", proxy.address), {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ faults }),
      });
      if (!answer.ok) throw new Error(await answer.text());
    },
    get: async (path) =>
      await (await fetch(new URL(path, proxy.address), { headers: { authorization } })).json(),
    close: async () => {
      for (const made of loaders) await made.close();
      await proxy.close();
      await sandbox.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** A download as a source would answer it. */
export function fileOf(bytes: Buffer, status = 200, announced = bytes.length): Download {
  return {
    status,
    headers: { "content-type": "text/plain", "content-length": String(announced) },
    body: Readable.from([bytes]),
  };
}
