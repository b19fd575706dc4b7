import { type Collection, type Mapping, mainColumn } from "../../plan/index.ts";
import { fromParts, isList, madeAlike, madeTargets } from "./make-assignment.ts";
import { assignmentOf, reads } from "./target-address.ts";

/**
 * How many columns a target of a map can be filled from.
 * @param target as an address ends, such as `summary`, `field:Points` or `comments`
 * @returns "none" where nothing says how cells are to be read as it
 */
export function takesColumns(map: Mapping, target: string): "none" | "one" | "several" {
  if (target === "id") return "one";
  const lists = map.collections.filter((one) => one.target === target);
  if (lists.length > 0 || fromParts(target)) return listTakes(target, lists);
  const assignment = assignmentOf(map, target);
  if (assignment !== undefined && reads(assignment))
    return isList(assignment.target) && mainColumn(assignment.value)?.kind !== "column" ? "several" : "one";
  if (target.startsWith("field:")) return "one";
  if (!madeTargets.includes(target) && !madeAlike(map).includes(target)) return "none";
  return isList({ kind: "standard", name: target }) ? "several" : "one";
}

function listTakes(target: string, lists: readonly Collection[]): "none" | "several" {
  if (target === "links" && lists.length > 1) return "none";
  return fromParts(target) || lists.some(readsNamed) ? "several" : "none";
}

/** Whether a list is read from columns that the spec names, and not from all whose headers fit a pattern. */
export function readsNamed({ each }: Collection): boolean {
  const main = mainColumn(each);
  return main !== undefined && (main.kind === "column" || main.kind === "columns");
}
