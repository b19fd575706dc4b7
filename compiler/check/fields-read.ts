import type { Expression } from "../../dsl/index.ts";

/** The fields that a path walks from `.`, where it is nothing but that: `.data.team.issues`. */
export function fieldsRead(syntax: Expression | undefined): readonly string[] | undefined {
  if (syntax?.kind !== "path" || syntax.root.kind !== "here") return undefined;
  const names = syntax.steps.flatMap((step) => (step.kind === "field" ? [step.name] : []));
  return names.length === syntax.steps.length ? names : undefined;
}
