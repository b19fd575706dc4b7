import type { JsonObject } from "../json.ts";
import { idText, member } from "../json.ts";
import type { Site, Status } from "../site/site.ts";
import type { ErrorCollection } from "./error-collection.ts";

/** What became of the `transition` of a create: the issue exists either way. */
export interface TransitionResult {
  status: number;
  errorCollection: ErrorCollection;
}

/** The status that a transition leads to; every status has one global transition, usable from everywhere. */
export function transitionTarget(transition: unknown, site: Site): { status: Status } | { error: string } {
  const id = idText(member(transition, "id"));
  const status =
    id === undefined ? undefined : site.statuses.find((candidate) => candidate.transitionId === id);
  if (status !== undefined) return { status };
  return {
    error:
      id === undefined
        ? "Missing 'transition' identifier"
        : `Transition id '${id}' is not valid for this issue.`,
  };
}

/** Sets or clears the resolution, as Jira's simplified workflow does on entering and leaving a done status. */
export function resolve(fields: JsonObject, status: Status, now: number): void {
  if (status.category === "DONE") {
    fields.resolution ??= "Done";
    fields.resolutiondate ??= now;
  } else {
    delete fields.resolution;
    delete fields.resolutiondate;
  }
}
