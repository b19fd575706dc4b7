import type { FieldDefinition } from "../site/field-types.ts";
import type { Project, Site } from "../site/site.ts";
import { accept, type Checked, refuse } from "./checked.ts";
import { checkOption, checkOptions, checkPriority } from "./choices.ts";
import { checkDate, checkDateTime } from "./dates.ts";
import { checkTimeTracking } from "./durations.ts";
import { checkLabels } from "./labels.ts";
import { checkNumber } from "./numbers.ts";
import { checkUser, checkUsers } from "./people.ts";
import { checkNamed, checkSprint } from "./planning.ts";
import { checkDocument } from "./rich-text.ts";
import { checkLine, checkSummary, checkUrl } from "./summary.ts";

/** Jira's words for a field that does not exist, cannot be written, or is not on the screen. */
export function notOnScreen(fieldId: string): string {
  return `Field '${fieldId}' cannot be set. It is not on the appropriate screen, or unknown.`;
}

/**
 * Checks the value given for a field (other than project, type and parent, which are checked together).
 * @param project the issue's
 * @returns what to store (null clears the field), or Jira's words for refusing it
 */
export function checkFieldValue(
  field: FieldDefinition,
  value: unknown,
  site: Site,
  project: Project | undefined,
): Checked {
  if (field.kind === "summary") return checkSummary(value);
  if (value === null && field.kind !== "readOnly") return accept(null);
  switch (field.kind) {
    case "text":
      return checkLine(value, field.name);
    case "richText":
      return checkDocument(value);
    case "number":
      return checkNumber(value);
    case "date":
      return checkDate(value);
    case "datetime":
      return checkDateTime(value);
    case "labels":
      return checkLabels(value);
    case "option":
      return checkOption(value, field);
    case "options":
      return checkOptions(value, field);
    case "user":
      return checkUser(value, field.id, site);
    case "users":
      return checkUsers(value, field.id, site);
    case "url":
      return checkUrl(value);
    case "priority":
      return checkPriority(value, site);
    case "timeTracking":
      return checkTimeTracking(value);
    case "components":
      return checkNamed(value, "Component", project?.components ?? []);
    case "versions":
      return checkNamed(value, "Version", project?.versions ?? []);
    case "sprint":
      return checkSprint(value, site, project);
    default:
      return refuse(notOnScreen(field.id));
  }
}
