import type { Expression, Plan } from "../../../compiler/plan/index.ts";
import type { PlannedNames } from "../../jira/index.ts";

/** The names on Jira's side that a plan may write, as far as they stand in it: to be checked before the first write. */
export function plannedNames(plan: Plan): PlannedNames {
  const named = (target: string): string[] => [
    ...new Set(
      plan.maps
        .flatMap(({ assignments }) => assignments)
        .filter((assignment) => assignment.target.kind === "standard" && assignment.target.name === target)
        .flatMap(({ value }) => possibleTexts(value, plan)),
    ),
  ];
  const links = plan.maps
    .flatMap(({ collections }) => collections)
    .filter(({ target }) => target === "links")
    .flatMap(({ assignments }) => assignments)
    .filter(({ target }) => target.name === "type")
    .flatMap(({ value }) => possibleTexts(value, plan));
  const custom = plan.maps
    .flatMap(({ assignments }) => assignments)
    .flatMap(({ target }) => (target.kind === "custom" ? [{ name: target.name, type: target.type }] : []));
  return {
    custom,
    statuses: named("status"),
    priorities: named("priority"),
    types: named("type"),
    linkTypes: [...new Set(links)],
  };
}

/** The texts that an expression can give by itself: literals and the values of tables. */
function possibleTexts(expression: Expression, plan: Plan): string[] {
  switch (expression.kind) {
    case "literal":
      return typeof expression.value === "string" ? [expression.value] : [];
    case "coalesce":
      return expression.arms.flatMap((arm) => possibleTexts(arm, plan));
    case "if":
      return [expression.then, expression.else].flatMap((branch) => possibleTexts(branch, plan));
    case "lookup": {
      const table = plan.tables.find(({ name }) => name === expression.table);
      const values = [...(table?.rows.map(({ value }) => value) ?? []), table?.otherwise];
      return values.filter((value) => typeof value === "string");
    }
    default:
      return [];
  }
}
