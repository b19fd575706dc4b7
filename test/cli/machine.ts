import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createReplay, type LoggedRequest, type Fault as SourceFault } from "../../runtime/cassette/index.ts";
import type { ImportReport } from "../../runtime/engine/index.ts";
import { createSandbox, type Fault, type Sandbox } from "../../runtime/sandbox/index.ts";
import { type CallOptions, call, type Ended, home } from "./call.ts";

/** Secrets as a user would set them; no text of a test holds them otherwise. */
export const secrets = {
  IMPORTER_SOURCE_TOKEN: "pk_42_NEVERPRINTTHISSOURCETOKEN",
  IMPORTER_JIRA_EMAIL: "admin@example.com",
  IMPORTER_JIRA_TOKEN: "never-print-this-jira-token",
} as const;

/** Two lists of the cassette with comments, an attachment, links and sub-tasks: quickly imported. */
export const fewLists = "lists=901210000202,901210000106";

/** A sandbox, a replay of the ClickUp cassette, and what is needed to import from one into the other. */
export interface Machine {
  readonly jira: string;
  readonly source: string;
  /** A folder of its own, gone after `close`. */
  readonly folder: string;
  /** The arguments of an import with its state in `data`, a folder below `folder`. */
  args(data: string, ...more: readonly string[]): string[];
  /** Runs an import in this process. */
  run(data: string, more: readonly string[], options?: CallOptions): Promise<Ended>;
  resume(data: string, more?: readonly string[], options?: CallOptions): Promise<Ended>;
  /** Runs an import with `--json`. */
  report(
    data: string,
    more: readonly string[],
    options?: CallOptions,
  ): Promise<Ended & { report: ImportReport }>;
  disturbSource(...faults: readonly SourceFault[]): void;
  disturbJira(...faults: readonly Fault[]): Promise<void>;
  /** Faults that still wait are forgotten. */
  calm(): Promise<void>;
  /** What the source was asked since the last call of this. */
  asked(): readonly LoggedRequest[];
  /** What the sandbox holds, one line per issue, without what differs between runs. */
  state(): Promise<readonly IssueState[]>;
  counts(): Promise<Readonly<Record<string, number>>>;
  /** Replaces the sandbox by an empty one at the same address. */
  empty(): Promise<void>;
  /** The sandbox stops to answer, and comes back with all that it acknowledged. */
  stopJira(): Promise<void>;
  startJira(): Promise<void>;
  close(): Promise<void>;
}

/** What the loader writes beside an issue or a comment, so far as tests look at it. */
interface Marker {
  readonly key: string;
  /** The id in the source. */
  readonly id: string;
  /** What the source calls the issue, where that is not the id. */
  readonly source?: string;
  /** A long text becomes several comments, counted from 0. */
  readonly part?: number;
}

/** A line of the sandbox's canonical state. */
export interface IssueState {
  readonly issue: string;
  readonly properties: { readonly importer: Marker };
  readonly type: string;
  readonly status: string;
  readonly parent: string | null;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly comments: readonly { readonly properties: { readonly importer: Marker } }[];
  readonly links: readonly { readonly type: string; readonly outward: string }[];
  readonly attachments: readonly {
    readonly filename: string;
    readonly size: number;
    readonly sha256: string;
  }[];
}

export const cassette = join(home, "importers", "clickup", "cassette");

export async function createMachine(): Promise<Machine> {
  const folder = mkdtempSync(join(tmpdir(), "importer-cli-"));
  const replay = await createReplay({ cassette });
  const source = await replay.listen(0);
  let seenRequests = 0;
  let site = 0;
  let sandbox: Sandbox;
  const open = async (port: number): Promise<string> => {
    sandbox = await createSandbox({
      dataDirectory: join(folder, `site-${site}`),
      searchLagMs: 100,
      credentials: { email: secrets.IMPORTER_JIRA_EMAIL, token: secrets.IMPORTER_JIRA_TOKEN },
    });
    return await sandbox.listen(port);
  };
  const jira = await open(0);
  const port = Number(new URL(jira).port);
  const ask = async (path: string): Promise<string> => {
    const answer = await sandbox.app.inject(path);
    if (answer.statusCode !== 200) throw new Error(`${path}: ${answer.statusCode} ${answer.body}`);
    return answer.body;
  };
  const machine: Machine = {
    jira,
    source,
    folder,
    args: (data, ...more) => [
      ...["run", "clickup", "--jira", jira, "--project", "DEMO", "--source-via", source],
      ...["--choose", "teams=9012088431", "--consistency-window", "1", "--data", join(folder, data), ...more],
    ],
    run: (data, more, options) => call(machine.args(data, ...more), { env: secrets, ...options }),
    resume: (data, more = [], options) =>
      call(["resume", "--data", join(folder, data), ...more], { env: secrets, ...options }),
    async report(data, more, options) {
      const ended = await machine.run(data, [...more, "--json"], options);
      if (ended.out === "") throw new Error(`no report: ${ended.err}`);
      return { ...ended, report: JSON.parse(ended.out) as ImportReport };
    },
    disturbSource(...faults) {
      for (const fault of faults) replay.fault(fault);
    },
    async disturbJira(...faults) {
      const { statusCode, body } = await sandbox.app.inject({
        method: "POST",
        url: "/sandbox/faults",
        payload: { faults },
      });
      if (statusCode !== 201) throw new Error(body);
    },
    async calm() {
      await fetch(`${source}/replay/faults`, { method: "DELETE" });
      await sandbox.app.inject({ method: "DELETE", url: "/sandbox/faults" });
    },
    asked() {
      const news = replay.requests().slice(seenRequests);
      seenRequests += news.length;
      return news;
    },
    state: async () =>
      (await ask("/sandbox/state"))
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line) as IssueState),
    counts: async () => JSON.parse(await ask("/sandbox/counts")) as Record<string, number>,
    async empty() {
      await sandbox.close();
      site += 1;
      await open(port);
    },
    stopJira: () => sandbox.close(),
    async startJira() {
      await open(port);
    },
    async close() {
      await sandbox.close();
      await replay.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return machine;
}
