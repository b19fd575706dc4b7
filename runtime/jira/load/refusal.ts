import type { Loss } from "../../engine/mapping/result.ts";
import type { Reason } from "../../store/load-state.ts";
import { show } from "../prepare/field-value.ts";
import { targetOf } from "./draft-fields.ts";
import type { IssueDraft } from "./issue-draft.ts";

/** Why Jira did not create one element of a bulk call. */
export interface ElementErrors {
  readonly messages: readonly string[];
  /** By field id. */
  readonly fields: Readonly<Record<string, string>>;
}

/** Fields that an issue can do without when Jira does not take their value: people, and the place in a hierarchy. */
const optional = new Set(["assignee", "reporter", "parent", "parentId"]);

/**
 * What to do about a refused issue: try once more without the fields that Jira does not take here, or give it up.
 * Fields that are off the screen, people, parents and custom fields that may be empty are left out, each with a loss that
 * holds Jira's reason; without any other field the issue would not be what it was, so it is given up.
 */
export function answerRefusal(
  draft: IssueDraft,
  errors: ElementErrors,
  standard: IssueDraft["type"] | undefined,
): IssueDraft | Reason {
  const refused = Object.entries(errors.fields);
  const canDrop = errors.messages.length === 0 && refused.length > 0;
  const droppable = ([field, message]: [string, string]): boolean =>
    (optional.has(field) && draft.fields[field === "parentId" ? "parent" : field] !== undefined) ||
    (draft.fields[field] !== undefined &&
      field !== "summary" &&
      (/cannot be set/i.test(message) || canBeEmpty(field, draft)));
  if (!canDrop || !refused.every(droppable)) return reasonOf(draft, errors);
  const fields = { ...draft.fields };
  const losses: Loss[] = [...draft.losses];
  let { type, transition, status } = draft;
  for (const [field, message] of refused) {
    const id = field === "parentId" ? "parent" : field;
    delete fields[id];
    const target = targetOf(field, draft.type);
    const code =
      id === "parent"
        ? "parent-refused"
        : /cannot be set/i.test(message)
          ? "field-not-on-screen"
          : optional.has(id)
            ? "person-refused"
            : "value-refused";
    const value = code === "value-refused" ? ` (the value was ${show(draft.fields[id])})` : "";
    losses.push({ code, target, message: `Jira does not take ${target} here${value}: ${message}` });
    if (id !== "parent" || draft.type.level !== "subtask") continue;
    // A sub-task must have a parent; without one it lives on as a standard issue.
    if (standard === undefined) return reasonOf(draft, errors);
    type = standard;
    fields.issuetype = { id: standard.id };
    transition = undefined;
    if (status !== undefined && !standard.statuses.has(status)) status = undefined;
  }
  return { ...draft, type, fields, transition, status, losses };
}

/** A custom field that is not asked for on the screen; the one that recognises the issue is not refused for its value. */
function canBeEmpty(field: string, { type }: IssueDraft): boolean {
  return field.startsWith("customfield_") && type.screen.get(field)?.required !== true;
}

/** Jira's words with the source's names for the fields. */
export function reasonOf(draft: IssueDraft, errors: ElementErrors): Reason {
  const fields = Object.entries(errors.fields).map(
    ([field, message]) => `${targetOf(field, draft.type)}: ${message}`,
  );
  return {
    code: "refused-by-jira",
    message: `Jira refuses this issue. ${[...fields, ...errors.messages].join("; ")}`,
  };
}
