import type { Assignment, Mapping, Plan } from "../../../compiler/plan/index.ts";
import { addressOf } from "../mapping/index.ts";
import { ChangesError } from "./changes-error.ts";
import { columnNodes } from "./column-nodes.ts";
import { madeTargets } from "./make-assignment.ts";
import type { MappingChanges } from "./mapping-changes.ts";

/** Finds the word that was probably meant; `undefined` where none is near. */
export type Suggest = (word: string, known: Iterable<string>) => string | undefined;

/** The map of a plan that rows of a file go through. */
export function rowMaps(plan: Plan): readonly Mapping[] {
  const rows = new Set(plan.streams.filter(({ read }) => read.kind === "rows").map(({ name }) => name));
  return plan.maps.filter(({ stream }) => rows.has(stream));
}

/**
 * Splits an address such as `rows/summary` or `summary` into its map and the target in it.
 * @throws ChangesError when the plan maps no rows, or it is not clear which map is meant
 */
export function resolveAddress(
  plan: Plan,
  address: string,
): { readonly map: Mapping; readonly target: string } {
  const maps = rowMaps(plan);
  const [first] = maps;
  if (first === undefined) {
    throw new ChangesError(
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
  throw new ChangesError("target-unknown", `Several maps have targets: write ${written}.`);
}

/**
 * The same changes with every target written without its map, where there is only one: so that those of two documents
 * can be put on top of each other.
 * @throws ChangesError where a document names a target twice
 */
export function withPlainTargets(plan: Plan, changes: MappingChanges): MappingChanges {
  if (rowMaps(plan).length !== 1) return changes;
  const plain = <T>(entries: Readonly<Record<string, T>>): Record<string, T> => {
    const found = new Map<string, T>();
    for (const [address, value] of Object.entries(entries)) {
      const { target } = resolveAddress(plan, address);
      if (found.has(target)) {
        throw new ChangesError("target-twice", `The target ${target} is changed twice; change it once.`);
      }
      found.set(target, value);
    }
    return Object.fromEntries(found);
  };
  return {
    ...changes,
    ...(changes.map === undefined ? {} : { map: plain(changes.map) }),
    ...(changes.values === undefined ? {} : { values: plain(changes.values) }),
  };
}

/** The targets of a map that columns can be given to. */
export function knownTargets(map: Mapping): readonly string[] {
  return [
    ...new Set([
      "id",
      ...map.assignments.map(({ target }) => addressOf(target)),
      ...map.collections.map(({ target }) => target),
      ...madeTargets,
    ]),
  ];
}

/** @throws ChangesError for a target that does not exist, with what was probably meant */
export function refuseUnknown(plan: Plan, map: Mapping, target: string, suggest: Suggest): void {
  const known = knownTargets(map);
  if (known.includes(target) || /^field:.*\S/.test(target)) return;
  const near = suggest(target, known);
  const meant = near === undefined ? "." : `; did you mean "${near}"?`;
  throw new ChangesError(
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
