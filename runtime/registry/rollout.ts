import { createHash } from "node:crypto";
import type { Pointer, Rollout } from "./registry.ts";

/** Parts into which tenants fall; a percentage takes the first hundredths of them. */
const parts = 10_000;

/**
 * Whether a roll-out reaches a tenant. Where a tenant stands depends on it and the importer alone: whoever has the version
 * at 10 % has it at 20 %, and another importer is rolled out to others first.
 */
function reaches(rollout: Rollout, importer: string, tenant: string): boolean {
  if ("tenants" in rollout) return rollout.tenants.includes(tenant);
  const digest = createHash("sha256").update(`${importer}\0${tenant}`).digest();
  return digest.readUInt32BE(0) % parts < rollout.percent * (parts / 100);
}

/** The version that a pointer gives a tenant; undefined for none. */
export function versionFor(
  { enabled, version, rollout, importer }: Pointer,
  tenant: string,
): number | undefined {
  if (!enabled) return undefined;
  return rollout !== undefined && reaches(rollout, importer, tenant) ? rollout.version : version;
}
