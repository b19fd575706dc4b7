import type { Catalogue } from "../catalogue.ts";
import type { Plan } from "../plan/index.ts";
import { askForFields } from "./ask-for-fields.ts";
import { OverrideError } from "./override-error.ts";
import type { OverrideProblem } from "./override-problem.ts";
import { resolveOverrides } from "./resolve-overrides.ts";

/**
 * What is wrong with a document of overrides for a plan.
 *
 * @param document anything, also hostile; never throws
 * @param catalogue the adaptors that paths may be converted with
 * @returns nothing when it can be carried out, else every problem with its place and the way out
 */
export function validateOverrides(
  plan: Plan,
  document: unknown,
  catalogue: Catalogue,
): readonly OverrideProblem[] {
  return resolveOverrides(plan, document, catalogue).problems;
}

/**
 * Carries a document of overrides out on a plan.
 *
 * @returns a plan that fits the schema and keeps the hash of the one that it was made of, which says the version of the
 * importer; the same plan where nothing is changed
 * @throws OverrideError for a document that does not fit the plan, with its first problem
 */
export function applyOverrides(plan: Plan, document: unknown, catalogue: Catalogue): Plan {
  const { problems, steps } = resolveOverrides(plan, document, catalogue);
  const [first] = problems;
  if (first !== undefined) {
    const { place, reason, wayOut } = first;
    const where = place === "" ? "The overrides" : `The override ${place}`;
    throw new OverrideError(
      "overrides-invalid",
      `${where} cannot be carried out: ${reason}.${wayOut === undefined ? "" : ` ${wayOut}${wayOut.endsWith("?") ? "" : "."}`}`,
      place,
    );
  }
  if (steps.length === 0) return plan;
  const changed = askForFields(steps.reduce((before, step) => step(before), plan));
  return { ...changed, adaptors: adaptorsIn(changed) };
}

/** The adaptors that a plan calls and those that it called, sorted. */
function adaptorsIn(plan: Plan): string[] {
  const found = new Set(plan.adaptors);
  const walk = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const { kind, adaptor } = node as { readonly kind?: unknown; readonly adaptor?: unknown };
    if (kind === "literal") return;
    if (kind === "adapt" && typeof adaptor === "string") found.add(adaptor);
    Object.values(node).forEach(walk);
  };
  walk([plan.maps, plan.streams]);
  return [...found].sort();
}
