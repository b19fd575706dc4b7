import type { CustomValue, Loss } from "../../engine/mapping/result.ts";
import type { AdfDocument } from "../../richtext/index.ts";
import type { Entity } from "../../store/load-state.ts";
import { type JsonObject, listOf, nameKey, objectOf, textOf } from "../json.ts";
import type { IssueTypeModel } from "../preflight/target-model.ts";
import { externalId, markerKey, markerOf } from "../prepare/marker.ts";
import { describePerson, personOf } from "../prepare/people.ts";
import { namesIn } from "../prepare/project-names.ts";
import { findThing, referenceOf } from "../things/find-thing.ts";
import { chooseStatus, chooseType, type Parent } from "./choose-type.ts";
import { labelsOf, put, putCustom, summaryOf } from "./draft-fields.ts";
import type { LoadContext } from "./load-context.ts";
import { longTexts } from "./long-texts.ts";
import { putPlanning } from "./planning-fields.ts";
import { preferredName } from "./preferred-name.ts";

/** One issue, ready for the create call. */
export interface IssueDraft {
  readonly entity: Entity;
  readonly type: IssueTypeModel;
  readonly fields: Record<string, unknown>;
  readonly properties: readonly { readonly key: string; readonly value: unknown }[];
  readonly transition: { readonly id: string } | undefined;
  /** Name key of the wanted status, when it is one of the type's. */
  readonly status: string | undefined;
  /** What of long texts did not fit, for comments. */
  readonly rest: readonly AdfDocument[];
  readonly losses: readonly Loss[];
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
    summary: summaryOf(mapped.summary, losses),
  };
  if (parent?.target !== undefined && takesParent) fields.parent = { id: parent.target.id };
  const rest: AdfDocument[] = [];
  for (const text of longTexts(entity)) {
    put(fields, type, text.target, text.first, losses);
    if (!type.screen.has(text.target)) continue;
    losses.push(...text.losses);
    rest.push(...text.rest);
  }
  const labels = labelsOf(mapped.labels, losses);
  if (context.model.marker.kind === "label") labels.push(context.model.marker.label);
  else fields[context.model.marker.id] = externalId(context.source, entity);
  if (labels.length > 0) put(fields, type, "labels", labels, losses);
  if (mapped.due !== undefined) put(fields, type, "duedate", mapped.due, losses);
  for (const role of roles) {
    const person = personOf(mapped[role]);
    if (person === undefined) continue;
    const match = context.people.match(person, role);
    if ("loss" in match)
      losses.push({ ...match.loss, message: `${match.loss.message} ${withoutPerson[role]}` });
    else put(fields, type, role, { id: match.accountId }, losses);
  }
  const priority = preferredName(mapped.priority, (key) => context.model.priorities.has(key));
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
  putPlanning(fields, type, mapped, context, losses);
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
      {
        key: markerKey,
        value: { ...markerOf(context.source, intent, entity), ...origin(entity, mapped, context.things) },
      },
    ],
    transition: transition === undefined ? undefined : { id: transition },
    status,
    rest,
    losses,
  };
}

const roles = ["assignee", "reporter"] as const;

/** What an issue has instead of a person that Jira does not have. */
const withoutPerson = {
  assignee: "Nobody is assigned.",
  reporter: "The account that imports is the reporter.",
} as const;

/** Characters of one text in a marker, which holds 32,768 in all. */
const mostKept = 1000;

/** Dates that Jira sets by itself and lets nobody write. */
const keptDates = ["created", "updated", "resolved"] as const;

/** What Jira cannot hold as it was, kept in the marker. */
function origin(entity: Entity, mapped: JsonObject, things: LoadContext["things"]): JsonObject {
  const kept: Record<string, unknown> = {};
  const key = textOf(entity.payload.key);
  if (key !== undefined && key !== entity.record) kept.source = key.slice(0, mostKept);
  for (const name of ["resolution", "sprint"] as const) {
    const reference = referenceOf(mapped[name]);
    const named = reference === undefined ? namesIn(mapped[name]) : [findThing(things, reference).name];
    if (named.length > 0) kept[name] = named.join(", ").slice(0, mostKept);
  }
  for (const name of keptDates) if (mapped[name] !== undefined) kept[name] = mapped[name];
  for (const role of roles) {
    const person = personOf(mapped[role]);
    if (person !== undefined) kept[role] = describePerson(person);
  }
  return kept;
}
