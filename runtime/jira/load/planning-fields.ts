import type { EntityReference, Loss } from "../../engine/mapping/result.ts";
import { type JsonObject, nameKey, textOf } from "../json.ts";
import type { IssueTypeModel } from "../preflight/target-model.ts";
import { manyOf, show } from "../prepare/field-value.ts";
import { namedTargets } from "../prepare/project-names.ts";
import { findThing, referenceOf } from "../things/find-thing.ts";
import { putEstimates } from "./estimates.ts";
import type { LoadContext } from "./load-context.ts";
import { preferredName } from "./preferred-name.ts";

const named = Object.keys(namedTargets) as (keyof typeof namedTargets)[];

/** Sets components, versions, estimates, resolution and sprint; what the project or REST cannot hold becomes a loss. */
export function putPlanning(
  fields: Record<string, unknown>,
  type: IssueTypeModel,
  mapped: JsonObject,
  context: LoadContext,
  losses: Loss[],
): void {
  for (const target of named)
    if (mapped[target] !== undefined) putNamed(fields, type, target, mapped[target], context, losses);
  putEstimates(fields, type, mapped, context.model.timeTracking, losses);
  putResolution(fields, type, mapped.resolution, losses);
  putSprint(fields, type, mapped.sprint, context, losses);
}

/** A resolution can be set with an issue only where the create screen has the field, which is rare. */
function putResolution(
  fields: Record<string, unknown>,
  type: IssueTypeModel,
  value: unknown,
  losses: Loss[],
): void {
  const known = type.screen.get("resolution")?.allowed;
  const name = preferredName(value, (key) => known?.has(key) === true)?.trim();
  if (name === undefined || name === "") return;
  const id = known?.get(nameKey(name));
  if (id !== undefined) {
    fields.resolution = { id };
    return;
  }
  const why = type.screen.has("resolution")
    ? "Jira has no resolution of that name"
    : "Jira sets a resolution by itself when an issue is done, and takes one only where it is on the create screen";
  const message = `${why}; it was ${show(name)}, which the marker keeps.`;
  losses.push({ code: "resolution-not-settable", target: "resolution", message });
}

/** An issue is in one sprint: the last that is named. Those before it are kept in the marker. */
function putSprint(
  fields: Record<string, unknown>,
  type: IssueTypeModel,
  value: unknown,
  context: LoadContext,
  losses: Loss[],
): void {
  const names = value === undefined ? [] : manyOf(value);
  const last = names.at(-1);
  const name = textOf(last)?.trim();
  if (last === undefined || name === "") return;
  const reference = referenceOf(last);
  const found =
    reference !== undefined
      ? referredSprint(reference, type, context)
      : name === undefined
        ? { why: "it has no name" }
        : context.sprints.find(name, type);
  if ("id" in found) fields[found.field] = found.id;
  else {
    const called = reference === undefined ? last : findThing(context.things, reference).name;
    const message = `The issue could not be put into the sprint ${show(called)}: ${found.why}. The marker keeps its name.`;
    losses.push({ code: "sprint-not-brought", target: "sprint", message });
  }
}

function referredSprint(
  reference: EntityReference,
  type: IssueTypeModel,
  { things, sprints }: LoadContext,
): ReturnType<LoadContext["sprints"]["find"]> {
  const place = sprints.field(type);
  if ("why" in place) return place;
  const found = findThing(things, reference);
  return "id" in found ? { ...place, id: Number(found.id) } : found;
}

function putNamed(
  fields: Record<string, unknown>,
  type: IssueTypeModel,
  target: keyof typeof namedTargets,
  value: unknown,
  context: LoadContext,
  losses: Loss[],
): void {
  const ids = new Set<string>();
  for (const item of manyOf(value)) {
    const name = textOf(item)?.trim();
    if (name === "") continue;
    const reference = referenceOf(item);
    const match =
      reference !== undefined
        ? referredName(reference, target, type, context)
        : name === undefined
          ? { why: "it has no name" }
          : context.projectNames.find(target, name, type);
    if ("id" in match) ids.add(match.id);
    else {
      const called = reference === undefined ? item : findThing(context.things, reference).name;
      const message = `${show(called)} could not be set: ${match.why}.`;
      losses.push({ code: "not-in-project", target, message });
    }
  }
  if (ids.size > 0) fields[namedTargets[target]] = [...ids].map((id) => ({ id }));
}

function referredName(
  reference: EntityReference,
  target: keyof typeof namedTargets,
  type: IssueTypeModel,
  { things }: LoadContext,
): { readonly id: string } | { readonly why: string } {
  if (!type.screen.has(namedTargets[target]))
    return { why: `the field is not on the create screen of ${type.name}` };
  return findThing(things, reference);
}
