import type { InjectOptions } from "fastify";
import type { Role } from "../../runtime/accounts/index.ts";
import { boats } from "../../runtime/registry/testing/boats.ts";

/** What the walk prepared, as far as requests name it. */
export interface Ground {
  /** A token of the tenant that walks, to be revoked. */
  readonly ownToken: string;
  /** A token of another tenant. */
  readonly foreignToken: string;
}

/** Who may do an operation, and what happens then. */
export interface Verdict {
  /** Nobody has to be signed in for what is open. */
  readonly who: "open" | readonly Role[];
  /** The status for those who may. */
  readonly status: number;
  /** What is sent beside method and path. */
  readonly request?: (ground: Ground) => Pick<InjectOptions, "payload" | "query">;
  /** Values for the names in the path. */
  readonly path?: (ground: Ground) => Readonly<Record<string, string>>;
  /**
   * What an operator meets who asks for what is another tenant's: `shared` where there is nothing that belongs to a tenant,
   * `own` where only what is one's own is given without being asked for.
   */
  readonly foreign:
    | "shared"
    | "own"
    | {
        readonly status: number;
        readonly request?: (ground: Ground) => Pick<InjectOptions, "payload" | "query">;
        readonly path?: (ground: Ground) => Readonly<Record<string, string>>;
      };
}

const everybody: readonly Role[] = ["engineer", "operator", "importer"];
const readers: readonly Role[] = ["engineer", "operator"];
const bundle = boats({ summary: ".name" });

const reading = (status = 200): Verdict => ({
  who: readers,
  status,
  path: () => ({ importer: "boats", number: "1", environment: "staging" }),
  foreign: "shared",
});

const switching = (body: object): Verdict => ({
  who: ["operator"],
  status: 200,
  path: () => ({ environment: "staging", importer: "boats" }),
  request: () => ({ payload: { reason: "walked by", ...body } }),
  foreign: "shared",
});

/** By operation, in an order in which every switch can be done. */
export const verdicts: Readonly<Record<string, Verdict>> = {
  isAlive: { who: "open", status: 200, foreign: "shared" },
  isReady: { who: "open", status: 200, foreign: "shared" },
  listProblems: { who: "open", status: 200, foreign: "shared" },
  readMetrics: { who: ["operator"], status: 200, foreign: "shared" },
  checkSpec: { who: ["engineer"], status: 200, request: () => ({ payload: bundle }), foreign: "shared" },
  compileSpec: { who: ["engineer"], status: 200, request: () => ({ payload: bundle }), foreign: "shared" },
  publishVersion: {
    who: ["engineer"],
    status: 200,
    request: () => ({ payload: { ...bundle, note: "again" } }),
    foreign: "shared",
  },
  listImporters: reading(),
  listVersions: reading(),
  readVersion: reading(),
  readSource: reading(),
  readPlan: reading(),
  readOverrideSchema: reading(),
  readDocs: reading(),
  diffVersions: { ...reading(), request: () => ({ query: { from: "1", to: "2" } }) },
  listEnvironments: reading(),
  listPointers: reading(),
  readPointer: reading(),
  listSwitches: reading(),
  enableImporter: switching({ version: 1 }),
  disableImporter: switching({}),
  pinImporter: switching({ version: 1 }),
  rolloutImporter: switching({ version: 2, percent: 10, breaking: true }),
  rollbackImporter: switching({}),
  promoteImporter: switching({ from: "development" }),
  deprecateVersion: {
    who: readers,
    status: 200,
    path: () => ({ importer: "boats", number: "2" }),
    request: () => ({ payload: { reason: "walked by" } }),
    foreign: "shared",
  },
  listAvailable: { who: everybody, status: 200, foreign: "own" },
  readAvailable: { who: everybody, status: 200, path: () => ({ importer: "boats" }), foreign: "own" },
  createSession: {
    who: "open",
    status: 401,
    request: () => ({ payload: { secret: "never given" } }),
    foreign: "own",
  },
  readSession: { who: everybody, status: 200, foreign: "own" },
  endSession: { who: everybody, status: 204, foreign: "own" },
  listTokens: {
    who: ["operator"],
    status: 200,
    foreign: { status: 403, request: () => ({ query: { tenant: "quay" } }) },
  },
  createToken: {
    who: ["operator"],
    status: 201,
    request: () => ({ payload: { label: "walk", subject: "walker", role: "importer" } }),
    foreign: {
      status: 403,
      request: () => ({ payload: { label: "walk", subject: "w", role: "importer", tenant: "quay" } }),
    },
  },
  revokeToken: {
    who: ["operator"],
    status: 204,
    path: ({ ownToken }) => ({ id: ownToken }),
    foreign: { status: 404, path: ({ foreignToken }) => ({ id: foreignToken }) },
  },
  createLink: {
    who: ["operator"],
    status: 201,
    request: () => ({ payload: { subject: "guest", roles: ["importer"] } }),
    foreign: {
      status: 403,
      request: () => ({ payload: { subject: "guest", roles: ["importer"], tenant: "quay" } }),
    },
  },
  listAudit: { who: ["operator"], status: 200, foreign: "own" },
  exportAudit: { who: ["operator"], status: 200, foreign: "own" },
};
