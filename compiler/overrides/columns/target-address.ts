import { suggest } from "../../../dsl/index.ts";
import { type Assignment, addressOf, columnNodes, type Mapping, type Plan } from "../../plan/index.ts";
import { OverrideError } from "../override-error.ts";
import { madeAlike, madeTargets } from "./make-assignment.ts";

/** The map of a plan that rows of a file go through. */
export function rowMaps(plan: Plan): readonly Mapping[] {
  const rows = new Set(plan.streams.filter(({ read }) => read.kind === "rows").map(({ name }) => name));
  return plan.maps.filter(({ stream }) => rows.has(stream));
}

/**
 * Splits an address such as `rows/summary` or `summary` into its map and the target in it.
 * @throws OverrideError when the plan maps no rows, or it is not clear which map is meant
 */
export function resolveAddress(
  plan: Plan,
  address: string,
): { readonly map: Mapping; readonly target: string } {
  const maps = rowMaps(plan);
  const [first] = maps;
  if (first === undefined) {
    throw new OverrideError(
      "mapping-unwanted",
      `${plan.importer.title} reads no columns, so there is nothing to map. Leave the changes of the mapping out.`,
    );
  }
  for (const map of maps) {
    for (const name of [map.name, map.stream]) {
      if (address.startsWith(`${name}/`)) return { map, target: address.slice(name.length + 1).trim() };
    }
  }
  if (maps.length === 1) return { map: first, target: address.trim() };
  const written = maps.map(({ name }) => `${name}/${address}`).join(" or ");
  throw new OverrideError("target-unknown", `Several maps have targets: write ${written}.`);
}

/** The targets of a map that columns can be given to. */
export function knownTargets(map: Mapping): readonly string[] {
  return [
    ...new Set([
      "id",
      ...map.assignments.map(({ target }) => addressOf(target)),
      ...map.collections.map(({ target }) => target),
      ...madeTargets,
      ...madeAlike(map),
    ]),
  ];
}

/** @throws OverrideError for a target that does not exist, with what was probably meant */
export function refuseUnknown(plan: Plan, map: Mapping, target: string): void {
  const known = knownTargets(map);
  if (known.includes(target) || /^field:.*\S/.test(target)) return;
  const near = suggest(target, known);
  const meant = near === undefined ? "." : `; did you mean "${near}"?`;
  throw new OverrideError(
    "target-unknown",
    `${plan.importer.title} has no target "${target}"${meant} There are ${known.join(", ")}, and field:<name> for a custom field.`,
  );
}

/** Whether an assignment has a column of its own. */
export const reads = ({ value }: Assignment): boolean => columnNodes(value).length > 0;

/** The assignment of a map that fills a target. */
export function assignmentOf(map: Mapping, target: string): Assignment | undefined {
  return map.assignments.find((one) => addressOf(one.target) === target);
}
