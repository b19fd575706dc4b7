import { resolve } from "node:path";
import type { Plan } from "../../../compiler/plan/index.ts";
import { PlanTooNewError } from "../../registry/index.ts";
import { StoreUnavailableError } from "../../store/documents/documents.ts";
import { CliError } from "../cli-error.ts";
import { exitCode } from "../exit-code.ts";
import { runnable } from "../load-plan.ts";
import type { Terminal } from "../terminal.ts";
import { localTenant } from "./local-api.ts";
import { openPlatform, type Platform } from "./open-platform.ts";
import { versionName } from "./version-name.ts";

/** Which published plan is meant. */
export interface Published {
  /** A version, `clickup@3`; with `environment` an importer's name. */
  readonly wanted: string;
  /** Takes what this environment gives. */
  readonly environment?: string;
  /** Whose share of a roll-out counts. */
  readonly tenant?: string;
  readonly data: string;
}

/**
 * A plan out of the store, ready to run.
 * @throws CliError when there is no such version, the environment does not give the importer, or this program lacks something
 */
export async function publishedPlan(published: Published, terminal: Terminal): Promise<Plan> {
  try {
    const platform = await openPlatform(resolve(terminal.cwd, published.data), terminal.env);
    try {
      return runnable(await planIn(platform, published));
    } finally {
      await platform.close();
    }
  } catch (error) {
    if (error instanceof StoreUnavailableError)
      throw new CliError(error.code, error.message, exitCode.environment);
    if (error instanceof PlanTooNewError) throw new CliError(error.code, error.message, exitCode.problems);
    throw error;
  }
}

async function planIn(
  { registry }: Platform,
  { wanted, environment, tenant = localTenant }: Published,
): Promise<Plan> {
  const { importer, number } = environment === undefined ? versionName(wanted) : await given(environment);
  const version = await registry.versions.read(importer, number);
  if (version === undefined) {
    throw new CliError(
      "version-unknown",
      `There is no ${importer}@${number}. \`importer versions\` lists what there is.`,
    );
  }
  return version.plan;

  async function given(name: string): Promise<{ readonly importer: string; readonly number: number }> {
    const found = (await registry.environments.available(name, tenant)).find(
      (one) => one.importer === wanted,
    );
    if (found !== undefined) return { importer: found.importer, number: found.version };
    throw new CliError(
      "importer-unavailable",
      `${name} does not give ${wanted} to ${tenant}. \`importer environments ${name}\` tells what it gives.`,
    );
  }
}
