import type { CustomValue, Loss } from "../../engine/mapping/result.ts";
import { listOf, textOf } from "../json.ts";
import type { IssueTypeModel } from "../preflight/target-model.ts";
import { writeFieldValue } from "../prepare/field-value.ts";
import type { LoadContext } from "./load-context.ts";

/** One line of at most 255 characters, Jira's limit. */
export function summaryOf(value: unknown, losses: Loss[]): string {
  const text = (textOf(value) ?? "").replace(/\s*[\r\n]+\s*/g, " ");
  if (text.length <= 255) return text;
  losses.push({
    code: "cut",
    target: "summary",
    message: `Jira takes 255 characters in a summary; this one has ${text.length}: ${text.slice(0, 300)}`,
  });
  return text.slice(0, 255);
}

/** Labels as Jira takes them: no blanks, each once. */
export function labelsOf(value: unknown, losses: Loss[]): string[] {
  const labels = new Set<string>();
  for (const item of listOf(value)) {
    const label = textOf(item);
    if (label === undefined) continue;
    const fit = label.trim().replace(/\s+/g, "-").slice(0, 255);
    if (fit !== label)
      losses.push({
        code: "label-changed",
        target: "labels",
        message: `Jira's labels have no blanks and at most 255 characters: '${label}' became '${fit}'.`,
      });
    if (fit !== "") labels.add(fit);
  }
  return [...labels];
}

/** Sets a field that is on the create screen; one that is not becomes a loss. */
export function put(
  fields: Record<string, unknown>,
  type: IssueTypeModel,
  id: string,
  value: unknown,
  losses: Loss[],
): void {
  if (type.screen.has(id)) fields[id] = value;
  else losses.push(offScreen(id, type));
}

function offScreen(id: string, type: IssueTypeModel): Loss {
  const target = targetOf(id, type);
  return {
    code: "field-not-on-screen",
    target,
    message: `'${target}' is not on the create screen of ${type.name}, so Jira does not take it.`,
  };
}

/** Sets a custom field, in the form that the project's field of that name takes. */
export function putCustom(
  fields: Record<string, unknown>,
  type: IssueTypeModel,
  value: CustomValue,
  context: LoadContext,
  losses: Loss[],
): void {
  const field = context.customFields.bind(value, type);
  if ("loss" in field) {
    losses.push(field.loss);
    return;
  }
  const written = writeFieldValue(value.value, field, `field:${value.name}`, context.people, context.zone);
  losses.push(...written.losses);
  if (written.value !== undefined) fields[field.id] = written.value;
}

const targets: Readonly<Record<string, string>> = {
  duedate: "due",
  issuetype: "type",
  parentId: "parent",
};

/** The target as overrides name it, for a field of Jira. */
export function targetOf(fieldId: string, type: IssueTypeModel): string {
  if (!fieldId.startsWith("customfield_")) return targets[fieldId] ?? fieldId;
  return `field:${type.screen.get(fieldId)?.name ?? fieldId}`;
}
