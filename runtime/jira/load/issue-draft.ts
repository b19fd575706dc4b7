import type { CustomValue, Loss } from "../../engine/mapping/result.ts";
import { ADF_LIMIT, type AdfDocument, splitAdf } from "../../richtext/index.ts";
import type { Entity, Level, TargetId } from "../../store/load-state.ts";
import { listOf, nameKey, objectOf, textOf } from "../json.ts";
import type { IssueTypeModel } from "../preflight/target-model.ts";
import { writeFieldValue } from "../prepare/field-value.ts";
import { externalId, markerKey, markerOf } from "../prepare/marker.ts";
import { describePerson, personOf } from "../prepare/people.ts";
import type { LoadContext } from "./load-context.ts";

/** One issue, ready for the create call. */
export interface IssueDraft {
  readonly entity: Entity;
  readonly type: IssueTypeModel;
  readonly fields: Record<string, unknown>;
  readonly properties: readonly { readonly key: string; readonly value: unknown }[];
  readonly transition: { readonly id: string } | undefined;
  /** Name key of the wanted status, when it is one of the type's. */
  readonly status: string | undefined;
  /** What of the description did not fit, for comments. */
  readonly rest: readonly AdfDocument[];
  readonly losses: readonly Loss[];
}

/** What became of an issue's parent. */
export interface Parent {
  readonly target?: TargetId;
  readonly reason?: { readonly message: string };
}

/** The custom values of a mapped issue. */
export function customValues(entity: Entity): readonly CustomValue[] {
  return listOf(entity.payload.custom) as readonly CustomValue[];
}

/**
 * Puts a mapped issue into the form that Jira's create call takes. Whatever the project cannot hold becomes a loss;
 * nothing is left out without one.
 * @param parent what became of the parent, when the issue has one
 */
export function draftIssue(
  entity: Entity,
  intent: string,
  parent: Parent | undefined,
  context: LoadContext,
): IssueDraft {
  const mapped = objectOf(entity.payload.fields);
  const losses: Loss[] = [];
  const { type, takesParent } = chooseType(entity, mapped, parent, context, losses);
  const fields: Record<string, unknown> = {
    project: { id: context.model.project.id },
    issuetype: { id: type.id },
    summary: summary(mapped.summary, losses),
  };
  if (parent?.target !== undefined && takesParent) fields.parent = { id: parent.target.id };
  const [description, ...rest] = divide(mapped.description);
  if (description !== undefined) put(fields, type, "description", description, losses);
  const labels = readLabels(mapped.labels, losses);
  if (context.model.marker.kind === "label") labels.push(context.model.marker.label);
  else fields[context.model.marker.id] = externalId(context.source, entity);
  if (labels.length > 0) put(fields, type, "labels", labels, losses);
  if (mapped.due !== undefined) put(fields, type, "duedate", mapped.due, losses);
  for (const role of ["assignee", "reporter"] as const) {
    const person = personOf(mapped[role]);
    if (person === undefined) continue;
    const match = context.people.match(person, role);
    if ("loss" in match) losses.push(match.loss);
    else put(fields, type, role, { id: match.accountId }, losses);
  }
  const priority = textOf(mapped.priority);
  if (priority !== undefined) {
    const id = context.model.priorities.get(nameKey(priority));
    if (id !== undefined) put(fields, type, "priority", { id }, losses);
    else
      losses.push({
        code: "priority-not-in-project",
        target: "priority",
        message: `Jira has no priority '${priority}'; the default was used.`,
      });
  }
  const custom = customValues(entity);
  const start = mapped.start === undefined ? [] : [{ name: "Start date", type: "date", value: mapped.start }];
  for (const value of [...custom, ...start]) putCustom(fields, type, value, context, losses);
  const status = chooseStatus(mapped.status, type, losses);
  const transition =
    status === undefined || status === type.workflow.initial
      ? undefined
      : type.workflow.transitions.get(status);
  return {
    entity,
    type,
    fields,
    properties: [
      { key: markerKey, value: { ...markerOf(context.source, intent, entity), ...origin(mapped) } },
    ],
    transition: transition === undefined ? undefined : { id: transition },
    status,
    rest,
    losses,
  };
}

/** Facts that Jira sets by itself and lets nobody write, kept in the marker. */
function origin(mapped: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const reporter = personOf(mapped.reporter);
  return {
    ...(mapped.created === undefined ? {} : { created: mapped.created }),
    ...(reporter === undefined ? {} : { reporter: describePerson(reporter) }),
  };
}

/** Room in a comment for the heading of a continued description. */
const headingRoom = 300;

/** The description in pieces that fit Jira's limit; all but the first leave room for a heading. */
export function divide(document: unknown): readonly AdfDocument[] {
  if (objectOf(document).type !== "doc") return [];
  const whole = splitAdf(document as AdfDocument);
  return whole.length === 1 ? whole : splitAdf(document as AdfDocument, ADF_LIMIT - headingRoom);
}

function chooseType(
  entity: Entity,
  mapped: Readonly<Record<string, unknown>>,
  parent: Parent | undefined,
  context: LoadContext,
  losses: Loss[],
): { type: IssueTypeModel; takesParent: boolean } {
  const { types } = context.model;
  const wanted = entity.level ?? "standard";
  let level: Level = wanted;
  if (parent !== undefined && parent.target === undefined) {
    const why = parent.reason?.message ?? "it is not in Jira";
    const then = wanted === "subtask" ? "; the sub-task became a standard issue" : "";
    losses.push({
      code: "parent-not-imported",
      target: "parent",
      message: `The parent could not be set: ${why}${then}`,
    });
  }
  if (wanted === "subtask" && parent?.target === undefined) {
    if (parent === undefined)
      losses.push({
        code: "parent-missing",
        target: "level",
        message: "A sub-task without a parent became a standard issue.",
      });
    level = "standard";
  }
  if (types[level].length === 0) {
    losses.push({
      code: "level-not-in-project",
      target: "level",
      message: `The project has no issue type of level ${level}; the issue became a standard one.`,
    });
    level = "standard";
  }
  const takesParent =
    level === "subtask" || (level === "standard" && wanted === "standard" && types.epic.length > 0);
  if (parent?.target !== undefined && !takesParent) {
    losses.push({
      code: "parent-level",
      target: "parent",
      message: `The parent ${parent.target.key ?? ""} could not be set, because the project lacks the level.`,
    });
  }
  const name = textOf(mapped.type);
  const named =
    name === undefined ? undefined : types[level].find((type) => nameKey(type.name) === nameKey(name));
  const type = named ?? types[level][0]!;
  if (name !== undefined && named === undefined) {
    losses.push({
      code: "type-not-in-project",
      target: "type",
      message: `The project has no issue type '${name}' of level ${level}; it became ${type.name}.`,
    });
  }
  return { type, takesParent };
}

function summary(value: unknown, losses: Loss[]): string {
  const text = (textOf(value) ?? "").replace(/\s*[\r\n]+\s*/g, " ");
  if (text.length <= 255) return text;
  losses.push({
    code: "cut",
    target: "summary",
    message: `Jira takes 255 characters in a summary; this one has ${text.length}: ${text.slice(0, 300)}`,
  });
  return text.slice(0, 255);
}

function readLabels(value: unknown, losses: Loss[]): string[] {
  const labels = new Set<string>();
  for (const label of listOf(value).flatMap((item) => textOf(item) ?? [])) {
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

function chooseStatus(value: unknown, type: IssueTypeModel, losses: Loss[]): string | undefined {
  const name = textOf(value);
  if (name === undefined) return undefined;
  const status = nameKey(name);
  if (!type.statuses.has(status)) {
    losses.push({
      code: "status-not-in-project",
      target: "status",
      message: `${type.name} has no status '${name}' in this project; the issue stays in its first one.`,
    });
    return undefined;
  }
  const { workflow } = type;
  if (
    workflow.known &&
    workflow.initial !== undefined &&
    status !== workflow.initial &&
    !workflow.transitions.has(status)
  ) {
    losses.push({
      code: "status-not-reachable",
      target: "status",
      message: `The workflow of ${type.name} has no transition from its first status to '${name}'; the issue stays in the first one.`,
    });
    return undefined;
  }
  return status;
}

function put(
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

function putCustom(
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
  const written = writeFieldValue(value.value, field, `field:${value.name}`, context.people);
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
