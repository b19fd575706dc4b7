import type { Plan } from "../../compiler/plan/index.ts";
import type { Diagnostic } from "../../dsl/index.ts";

/** What was published, and which of it who sees: versions of importers, environments, and the audit of every change. */
export interface Registry {
  readonly versions: Versions;
  readonly environments: Environments;
  readonly audit: Audit;
}

/** Who does something; told by the credentials, never by the request. */
export interface Actor {
  readonly subject: string;
  readonly tenant: string;
}

export interface ListPage<T> {
  readonly items: readonly T[];
  /** Asks for the next page; absent on the last one. */
  readonly next?: string;
}

export interface PageRequest {
  readonly after?: string;
  /** From 1 to 200. */
  readonly limit: number;
}

// Versions

/** The texts of an importer: its folder, and the folder `shared` beside it. Paths are relative to what holds both. */
export interface SourceBundle {
  /** The spec, for example `clickup/clickup.importer`. */
  readonly entry: string;
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

/** One published version as lists show it. It never changes, but for `deprecated`. */
export interface VersionSummary {
  readonly importer: string;
  readonly title: string;
  /** From 1, in the order of publishing; no number is ever given twice, and numbers may be missing. */
  readonly number: number;
  readonly planHash: string;
  readonly planVersion: number;
  readonly language: number;
  readonly author: string;
  readonly note: string;
  /** Milliseconds since 1970. */
  readonly created: number;
  readonly deprecated?: { readonly by: string; readonly reason: string; readonly at: number };
}

export interface Version extends VersionSummary {
  readonly bundle: SourceBundle;
  readonly plan: Plan;
  /** The importer's reference page, as Markdown. */
  readonly docs: string;
}

export interface ImporterSummary {
  readonly importer: string;
  readonly title: string;
  readonly latest: number;
  readonly created: number;
}

export interface Versions {
  /**
   * Compiles, runs the spec's tests, and stores what came of it.
   * @returns the version, and whether it was there already: publishing a hash again changes nothing
   * @throws SpecRejectedError when the spec has errors or a test fails
   */
  publish(
    bundle: SourceBundle,
    by: Actor,
    note: string,
  ): Promise<{ readonly version: VersionSummary; readonly existed: boolean }>;
  importers(page: PageRequest): Promise<ListPage<ImporterSummary>>;
  /** Newest first. @throws UnknownVersionError when there is no such importer */
  list(importer: string, page: PageRequest): Promise<ListPage<VersionSummary>>;
  read(importer: string, number: number): Promise<Version | undefined>;
  /** As `read`, without texts and plan. */
  summary(importer: string, number: number): Promise<VersionSummary | undefined>;
  /** The version that has this plan; what a running import keeps to. */
  byHash(planHash: string): Promise<Version | undefined>;
  /** @throws UnknownVersionError */
  deprecate(importer: string, number: number, by: Actor, reason: string): Promise<VersionSummary>;
}

/** What became of a test of a spec. */
export interface TestOutcome {
  readonly title: string;
  readonly passed: boolean;
  readonly problems: readonly string[];
  /** Where the test stands in the spec, counted from 1. */
  readonly file?: string;
  readonly line?: number;
}

/** A spec that cannot be published. */
export class SpecRejectedError extends Error {
  readonly code = "spec-rejected";
  readonly diagnostics: readonly Diagnostic[];
  readonly failedTests: readonly TestOutcome[];

  constructor(diagnostics: readonly Diagnostic[], failedTests: readonly TestOutcome[]) {
    const mistakes = diagnostics.some(({ severity }) => severity === "error");
    const what =
      failedTests.length > 0
        ? `${failedTests.length} of its tests failed`
        : mistakes
          ? "The spec has mistakes"
          : "The spec declares no importer, as `importer name { … }` does";
    super(`${what}; nothing was stored.`);
    this.name = "SpecRejectedError";
    this.diagnostics = diagnostics;
    this.failedTests = failedTests;
  }
}

export class UnknownVersionError extends Error {
  readonly code: "importer-unknown" | "version-unknown";

  constructor(importer: string, number: number | undefined) {
    super(
      number === undefined
        ? `There is no importer ${importer} among those that were published; they go by the name in their spec${importer.includes("-") ? ` (such as ${importer.replaceAll("-", "_")})` : ""}. \`importer publish\` publishes one.`
        : `${importer} has no version ${number}.`,
    );
    this.name = "UnknownVersionError";
    this.code = number === undefined ? "importer-unknown" : "version-unknown";
  }
}

/** A published plan that this program does not understand. */
export class PlanTooNewError extends Error {
  readonly code = "plan-too-new";

  constructor(importer: string, number: number, planVersion: number, problems: string) {
    super(
      `${importer}@${number} was published by another release (plan version ${planVersion}) and cannot be run by this one: ${problems} Upgrade this program, or switch the environment to an older version.`,
    );
    this.name = "PlanTooNewError";
  }
}

// Environments

/** Which version of an importer whom an environment gives. */
export interface Pointer {
  readonly environment: string;
  readonly importer: string;
  readonly enabled: boolean;
  /** What tenants outside a roll-out get; absent before the first version was enabled for all. */
  readonly version?: number;
  readonly rollout?: Rollout;
  /** 0 where nothing was ever switched; one more with each switch. */
  readonly revision: number;
  readonly by: string;
  readonly reason: string;
  readonly at: number;
}

/** A version that some tenants get. Raising the percentage takes it from nobody. */
export type Rollout = { readonly version: number } & (
  | { readonly percent: number }
  | { readonly tenants: readonly string[] }
);

export type Switch =
  /** For everybody; the newest version that is not deprecated when none is named. */
  | { readonly kind: "enable"; readonly version?: number }
  | { readonly kind: "disable" }
  /** As `enable`, with a version that must be named; ends a roll-out. */
  | { readonly kind: "pin"; readonly version: number }
  | ({ readonly kind: "rollout" } & Rollout)
  /** To what was before the last switch. */
  | { readonly kind: "rollback" }
  /** What another environment gives, its roll-out included. */
  | { readonly kind: "promote"; readonly from: string };

export interface SwitchRequest {
  readonly environment: string;
  readonly importer: string;
  readonly change: Switch;
  readonly by: Actor;
  /** Not blank. */
  readonly reason: string;
  /** The revision that it was decided from; absent to switch whatever it is. */
  readonly ifRevision?: number;
  /** Confirms that differences which break saved mappings or connections are wanted. */
  readonly breaking?: boolean;
}

/** An importer as an end user of an environment sees it. */
export interface Available {
  readonly importer: string;
  readonly title: string;
  readonly version: number;
  readonly planHash: string;
}

export interface Environments {
  /** Every environment in which something was switched, and `development`, `staging`, `production`; in no order. */
  names(): Promise<readonly string[]>;
  list(environment: string, page: PageRequest): Promise<ListPage<Pointer>>;
  read(environment: string, importer: string): Promise<Pointer>;
  /**
   * @throws RevisionError when `ifRevision` is not the present one, or somebody else was faster
   * @throws BreakingChangeError when the switch breaks something and `breaking` was not given
   * @throws UnknownVersionError
   * @throws SwitchError when it says nothing that can be done, such as a roll-back without anything before
   */
  change(request: SwitchRequest): Promise<Pointer>;
  /** Newest first: every pointer that ever was. */
  history(environment: string, importer: string, page: PageRequest): Promise<ListPage<Pointer>>;
  /** What a tenant gets in an environment, by title. Another process's switch is seen within a second. */
  available(environment: string, tenant: string): Promise<readonly Available[]>;
}

export class RevisionError extends Error {
  readonly code = "revision-changed";
  readonly current: number;

  constructor(current: number) {
    super(`It was switched meanwhile: its revision is ${current} now. Look at it again before you decide.`);
    this.name = "RevisionError";
    this.current = current;
  }
}

export class BreakingChangeError extends Error {
  readonly code = "breaking-change";
  readonly changes: readonly string[];

  constructor(changes: readonly string[]) {
    super("The switch breaks what users saved or agreed to.");
    this.name = "BreakingChangeError";
    this.changes = changes;
  }
}

export class SwitchError extends Error {
  readonly code = "switch-impossible";

  constructor(message: string) {
    super(message);
    this.name = "SwitchError";
  }
}

// Audit

export interface AuditEntry {
  /** Grows with time; no two entries have the same. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly subject: string;
  readonly tenant: string;
  /** `version.publish`, `environment.enable`, `token.revoke` … */
  readonly action: string;
  /** What it was done to: `clickup@3`, `staging/clickup`, `token/t_…`. */
  readonly object: string;
  readonly detail: Readonly<Record<string, unknown>>;
  /** The tenant whose thing it was done to; absent for what all tenants share, such as versions and environments. */
  readonly owner?: string;
}

export interface Audit {
  /** Written once: an entry whose `id` is there already is left as it is. */
  write(entry: AuditEntry): Promise<void>;
  /** Newest first; of one object where it is named; only what a tenant may see where one is named. */
  list(
    page: PageRequest & { readonly object?: string; readonly tenant?: string },
  ): Promise<ListPage<AuditEntry>>;
  /**
   * Does something together with its entry, which `work` writes. When this process is stopped between the two, whoever looks
   * at the audit next writes the entry, in the way that `mends` says for this kind.
   */
  during<T>(kind: string, about: readonly string[], work: () => Promise<T>): Promise<T>;
  /** @param write writes the entry of what `about` names, where that was done; one that is there stays as it is */
  mends(kind: string, write: (about: readonly string[]) => Promise<void>): void;
}
