import type { Overrides } from "../../../compiler/overrides/index.ts";
import type { Plan } from "../../../compiler/plan/index.ts";

/** What an import needs to be run again from where it stopped, kept with it; secrets are not among it. */
export interface ImportSettings {
  /** The plan that it started with, whatever becomes of the spec meanwhile. */
  readonly plan: Plan;
  /** Jira's address. */
  readonly jira: string;
  readonly project: string;
  /** The name of the `auth` block that signs in to the source. */
  readonly auth?: string;
  /** The id of the site to read, where signing in gives access to several. */
  readonly site?: string;
  /** What the user gave for the plan's inputs, without the secret ones. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** A replay server that answers for the source. */
  readonly via?: string;
  /** The file to read, absolute. */
  readonly file?: string;
  /** What the user changed about how it is read and mapped. */
  readonly overrides?: Overrides;
  readonly createFields: boolean;
  /** Fetch files that a table names from private networks too. */
  readonly allowPrivateHosts?: boolean;
  /** How long Jira's search may lag behind, in milliseconds. */
  readonly consistencyWindow: number;
}

/** Reads back what `run` kept. The store gives it as it was written. */
export function settingsOf(kept: Readonly<Record<string, unknown>>): ImportSettings {
  return kept as unknown as ImportSettings;
}
