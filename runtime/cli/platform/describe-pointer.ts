import type { Pointer } from "../../client/operations.generated.ts";

/** What an environment gives, in a line. */
export function describePointer({
  environment,
  importer,
  enabled,
  version,
  rollout,
  revision,
}: Pointer): string {
  const name = `${environment}: ${importer}`;
  const behind = ` (revision ${revision})`;
  if (!enabled) return `${name} is disabled${behind}`;
  const all = version === undefined ? "nobody else" : `${importer}@${version} to all others`;
  if (rollout === undefined) return `${name} gives ${importer}@${version} to everybody${behind}`;
  const whom =
    rollout.percent === undefined
      ? (rollout.tenants ?? []).join(", ")
      : `${rollout.percent} % of the tenants`;
  return `${name} gives ${importer}@${rollout.version} to ${whom}, ${all}${behind}`;
}
