import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { HttpSource, Plan } from "../../compiler/plan/index.ts";
import { adaptors } from "../../runtime/adaptors/index.ts";
import { loadPlan } from "../../runtime/cli/load-plan.ts";
import { chooseSource } from "../../runtime/cli/run/choose-source.ts";
import { readFileTables } from "../../runtime/cli/run/file-tables.ts";
import { virtualTime } from "../../runtime/engine/fixture/run-tracker.ts";
import {
  type EngineOptions,
  type ImportReport,
  resumeImport,
  runImport,
} from "../../runtime/engine/index.ts";
import { createJiraLoader, type JiraLoaderOptions } from "../../runtime/jira/index.ts";
import { createSandbox, defaultCredentials, type SandboxOptions } from "../../runtime/sandbox/index.ts";
import { createHttpSource, type HttpSourceOptions } from "../../runtime/source/index.ts";
import { createStore, type NewImport } from "../../runtime/store/index.ts";
import { home } from "../cli/call.ts";
import { compileText, told } from "../language/spec.ts";
import { type Answer, type Asked, type SourceServer, startSource } from "./source-server.ts";

/** One issue of the sandbox as tests look at it. */
export interface Arrived {
  readonly issue: string;
  readonly summary: string;
  readonly type: string;
  readonly status: string;
  readonly parent: string | null;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly comments: readonly { readonly body: unknown }[];
  readonly links: readonly { readonly type: string; readonly outward: string }[];
  readonly attachments: readonly { readonly filename: string; readonly size: number }[];
}

export interface Choices {
  readonly selection?: NewImport["selection"];
  readonly options?: Readonly<Record<string, string>>;
  readonly inputs?: Readonly<Record<string, string>>;
  /** Default: the first way to sign in, with `secret` for everything. */
  readonly auth?: string;
  readonly limit?: number;
  readonly since?: string;
  readonly source?: Partial<HttpSourceOptions>;
  readonly jira?: Partial<JiraLoaderOptions>;
  readonly engine?: Partial<EngineOptions>;
  /** The name of the import; another import has another one. */
  readonly id?: string;
  readonly account?: string;
}

/** A source, a sandbox, and time that passes only when somebody waits. */
export interface Ground {
  readonly source: SourceServer;
  readonly time: ReturnType<typeof virtualTime>;
  run(plan: Plan, choices?: Choices): Promise<ImportReport>;
  resume(plan: Plan, choices?: Choices): Promise<ImportReport>;
  /** What the sandbox holds, in the order of keys. */
  arrived(): Promise<readonly Arrived[]>;
  /** Asks the sandbox as the administrator. */
  jira(path: string): Promise<unknown>;
  post(path: string, body: unknown): Promise<unknown>;
  close(): Promise<void>;
}

const silent = {
  out: () => undefined,
  error: () => undefined,
  interactive: false,
  color: false,
  columns: 100,
  env: {},
  cwd: home,
  signal: new AbortController().signal,
};

/** The plan of an importer as its spec stands, for its API. */
export function planOf(importer: string): Plan {
  return chooseSource(loadPlan(importer, silent), {});
}

/** The plan of a spec. */
export function planOfText(text: string): Plan {
  const compiled = compileText(text);
  if (compiled.plan === undefined)
    throw new Error(`the spec does not compile:\n${told(compiled).join("\n")}`);
  return compiled.plan;
}

/** A sample of an importer. */
export function sample(path: string): unknown {
  return JSON.parse(readFileSync(join(home, "importers", path), "utf8"));
}

/** @param answer what the source says */
export async function createGround(
  answer: (asked: Asked) => Answer | undefined,
  sandboxOptions: Partial<SandboxOptions> = {},
): Promise<Ground> {
  const directory = mkdtempSync(join(tmpdir(), "importer-ground-"));
  const source = await startSource(answer);
  const time = virtualTime();
  const sandbox = await createSandbox({
    dataDirectory: join(directory, "site"),
    clock: { now: time.clock },
    ...sandboxOptions,
  });
  const address = new URL(await sandbox.listen(0));
  const shared = { clock: time.clock, sleep: time.sleep, random: () => 0.5 };
  const authorization = `Basic ${Buffer.from(`${defaultCredentials.email}:${defaultCredentials.token}`).toString("base64")}`;

  async function work(
    given: Plan,
    choices: Choices,
    go: (options: EngineOptions, start: NewImport) => Promise<ImportReport>,
  ): Promise<ImportReport> {
    const inputs = {
      ...Object.fromEntries(
        given.inputs.flatMap((input) => (input.default === undefined ? [] : [[input.name, input.default]])),
      ),
      ...choices.inputs,
    };
    const plan = await readFileTables(given, inputs, { cwd: home, signal: silent.signal });
    const http = plan.sources.find((one): one is HttpSource => one.kind === "http");
    if (http === undefined) throw new Error("the plan reads no API");
    const auth = choices.auth ?? http.auth[0]?.name;
    const start: NewImport = {
      id: choices.id ?? "i1",
      importer: plan.importer.name,
      planHash: plan.hash,
      created: time.clock(),
      selection: choices.selection ?? {},
      options: choices.options ?? {},
      run: { zone: "UTC", started: new Date(time.clock()).toISOString() },
      sourceAccount: choices.account ?? "me",
      target: "sandbox/DEMO",
      settings: {},
      ...(choices.limit === undefined ? {} : { limit: choices.limit }),
      ...(choices.since === undefined ? {} : { since: choices.since }),
    };
    const secrets = { token: "secret", key: "secret", user: "secret", secret: "secret" };
    const api = createHttpSource({
      plan,
      source: http,
      adaptors,
      via: source.address,
      inputs,
      options: start.options,
      run: start.run,
      ...(choices.since === undefined ? {} : { since: Date.parse(choices.since) }),
      ...(auth === undefined ? {} : { credentials: { auth, secrets } }),
      ...shared,
      ...choices.source,
    });
    const store = createStore({ directory });
    const loader = createJiraLoader({
      address,
      ...defaultCredentials,
      project: "DEMO",
      import: { id: start.id, account: start.sourceAccount, started: start.run.started },
      createFields: true,
      download: api.download,
      ...shared,
      ...choices.jira,
    });
    try {
      const sources = new Map(plan.sources.map(({ name }) => [name, api]));
      const { clock } = time;
      await api.verify(new AbortController().signal);
      return await go(
        { plan, adaptors, store, directory, sources, loader, inputs, clock, ...choices.engine },
        start,
      );
    } finally {
      await loader.close();
      await api.close();
      await store.close();
    }
  }

  return {
    source,
    time,
    run: (plan, choices = {}) => work(plan, choices, runImport),
    resume: (plan, choices = {}) => work(plan, choices, (options, start) => resumeImport(options, start.id)),
    async arrived() {
      const { body } = await sandbox.app.inject("/sandbox/state");
      return body
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => {
          const issue = JSON.parse(line) as Arrived;
          return { ...issue, summary: String(issue.fields.summary) };
        });
    },
    jira: async (path) => await (await fetch(new URL(path, address), { headers: { authorization } })).json(),
    post: async (path, body) =>
      await (
        await fetch(new URL(path, address), {
          method: "POST",
          headers: { authorization, "content-type": "application/json" },
          body: JSON.stringify(body),
        })
      ).json(),
    async close() {
      source.close();
      await sandbox.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
