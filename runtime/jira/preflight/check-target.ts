import type { Problem } from "../../engine/loader-port.ts";
import { nameKey } from "../json.ts";
import type { PlannedNames } from "../options.ts";
import { type IssueTypeModel, levels, type TargetModel } from "./target-model.ts";

/** Fields that the loader or Jira itself fills. */
const filled = new Set(["project", "issuetype", "summary", "parent", "reporter", "description", "labels"]);

/** What the project lacks for this plan: required fields that nobody fills, names that are not there. */
export function checkTarget(
  model: TargetModel,
  planned: PlannedNames,
  createFields: boolean,
): readonly Problem[] {
  const all = levels.flatMap((level) => model.types[level]);
  const where = `project ${model.project.key}`;
  const problems: Problem[] = [];
  if (model.types.standard.length === 0) {
    problems.push({
      severity: "error",
      code: "no-issue-type",
      message: `The account cannot create any standard issue type in ${where}. Add one to the project's issue type scheme, or choose another project with --project.`,
    });
  }
  for (const level of ["epic", "subtask"] as const) {
    if (model.types[level].length > 0) continue;
    const other = level === "epic" ? "Epics become standard issues" : "Sub-tasks become standard issues";
    problems.push({
      severity: "warning",
      code: "no-level",
      message: `${cap(where)} has no issue type of level ${level}. ${other}, with a loss on each; add such a type to keep the hierarchy.`,
    });
  }
  problems.push(...checkRequired(all, planned, where), ...checkCustom(all, planned, where, createFields));
  const missing = (
    names: readonly string[] | undefined,
    known: ReadonlySet<string>,
    what: string,
    then: string,
  ): void => {
    for (const name of names ?? []) {
      if (known.has(nameKey(name))) continue;
      problems.push({
        severity: "warning",
        code: `${what.replace(" ", "-")}-not-in-project`,
        message: `${cap(where)} has no ${what} '${name}': ${then}. Add it in Jira, or map to another name.`,
      });
    }
  };
  missing(
    planned.statuses,
    new Set(all.flatMap((type) => [...type.statuses.keys()])),
    "status",
    "its issues stay in their first status, with a loss",
  );
  missing(
    planned.priorities,
    new Set(model.priorities.keys()),
    "priority",
    "its issues get the default priority, with a loss",
  );
  missing(
    planned.types,
    new Set(all.map((type) => nameKey(type.name))),
    "issue type",
    "its issues get the default type of their level, with a loss",
  );
  missing(
    planned.linkTypes,
    new Set(model.linkTypes.map((type) => nameKey(type.name))),
    "link type",
    "its links become 'Relates', with a loss",
  );
  if (!model.attachments.enabled) {
    problems.push({
      severity: "warning",
      code: "attachments-off",
      message:
        "Attachments are switched off for the site: none can be brought. An administrator can switch them on.",
    });
  }
  return problems;
}

function checkRequired(
  types: readonly IssueTypeModel[],
  planned: PlannedNames,
  where: string,
): readonly Problem[] {
  const fills = new Set((planned.custom ?? []).map((field) => nameKey(field.name)));
  const lacking = new Map<string, string[]>();
  for (const type of types) {
    for (const field of type.screen.values()) {
      if (!field.required || field.hasDefault || filled.has(field.id) || fills.has(nameKey(field.name)))
        continue;
      lacking.set(field.name, [...(lacking.get(field.name) ?? []), type.name]);
    }
  }
  return [...lacking].map(([field, names]) => ({
    severity: "error" as const,
    code: "required-field",
    message: `${cap(where)} requires '${field}' for ${names.join(", ")}, and the importer does not fill it. Map a custom field of that name, or make it optional in Jira.`,
  }));
}

function checkCustom(
  types: readonly IssueTypeModel[],
  planned: PlannedNames,
  where: string,
  createFields: boolean,
): readonly Problem[] {
  const known = new Set(
    types.flatMap((type) => [...type.screen.values()].map((field) => nameKey(field.name))),
  );
  return (planned.custom ?? [])
    .filter((field) => !known.has(nameKey(field.name)))
    .map((field) => ({
      severity: "warning" as const,
      code: "field-not-in-project",
      message: createFields
        ? `${cap(where)} has no field '${field.name}' on its create screens: it will be made.`
        : `${cap(where)} has no field '${field.name}' on its create screens: its values are listed as losses. Add the field to the screen, or let it be made with --create-fields.`,
    }));
}

function cap(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
