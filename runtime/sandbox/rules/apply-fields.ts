import { isObject, type JsonObject } from "../json.ts";
import type { FieldDefinition } from "../site/field-types.ts";
import type { Project, Site } from "../site/site.ts";
import { wordsOf } from "../store/has-words.ts";
import type { NewIssue } from "../store/issue-store.ts";
import type { ErrorCollection } from "./error-collection.ts";
import { checkFieldValue, notOnScreen } from "./field-value.ts";

/** Fields that `fields` may name but that are resolved together, elsewhere. */
const placeFields = new Set(["project", "issuetype", "parent"]);

/** Where an issue is. */
export interface Place {
  site: Site;
  project: Project | undefined;
}

/**
 * Checks the values of `fields` and writes them into `target`; refusals go to `errors`.
 * @param settable whether the field may be written in this request (on create: it is on the screen)
 */
export function applyFields(
  given: JsonObject,
  target: JsonObject,
  settable: (field: FieldDefinition) => boolean,
  { site, project }: Place,
  errors: ErrorCollection,
): void {
  for (const id in given) {
    if (placeFields.has(id)) continue;
    const field = site.field(id);
    if (field === undefined || field.kind === "readOnly" || !settable(field)) {
      errors.errors[id] = notOnScreen(id);
      continue;
    }
    writeValue(field, given[id], target, { site, project }, errors);
  }
}

function writeValue(
  field: FieldDefinition,
  value: unknown,
  target: JsonObject,
  place: Place,
  errors: ErrorCollection,
): void {
  const checked = checkFieldValue(field, value, place.site, place.project);
  if ("error" in checked) errors.errors[field.id] = checked.error;
  else if (checked.stored === null) delete target[field.id];
  else target[field.id] = checked.stored;
}

/**
 * Applies the `update` part of a body: `set` for every field, `add` and `remove` for lists of labels.
 * Operations of other kinds are refused, except on the fields in `elsewhere`, which the caller handles.
 */
export function applyUpdate(
  update: unknown,
  target: JsonObject,
  settable: (field: FieldDefinition) => boolean,
  elsewhere: ReadonlySet<string>,
  { site, project }: Place,
  errors: ErrorCollection,
): void {
  if (!isObject(update)) return;
  for (const id in update) {
    if (elsewhere.has(id)) continue;
    const field = site.field(id);
    if (field === undefined || field.kind === "readOnly" || !settable(field)) {
      errors.errors[id] = notOnScreen(id);
      continue;
    }
    const operations = Array.isArray(update[id]) ? (update[id] as unknown[]) : [update[id]];
    for (const operation of operations) applyOperation(field, operation, target, { site, project }, errors);
  }
}

function applyOperation(
  field: FieldDefinition,
  operation: unknown,
  target: JsonObject,
  place: Place,
  errors: ErrorCollection,
): void {
  const [name] = isObject(operation) ? Object.keys(operation) : [];
  if (name === undefined) {
    errors.errors[field.id] = "Operation must be an object with one of 'set', 'add' or 'remove'.";
    return;
  }
  const value = (operation as JsonObject)[name];
  const current = (target[field.id] as unknown[] | undefined) ?? [];
  if (name === "set") writeValue(field, value, target, place, errors);
  else if (field.kind === "labels" && name === "add")
    writeValue(field, [...current, value], target, place, errors);
  else if (field.kind === "labels" && name === "remove") {
    writeValue(
      field,
      current.filter((label) => label !== value),
      target,
      place,
      errors,
    );
  } else errors.errors[field.id] = `Field '${field.id}' does not support operation '${name}'.`;
}

/**
 * What search finds an issue by: labels, numbers, addresses and exact texts as they are, other short texts by their words
 * (under the field's id with `~`).
 */
export function searchTerms(fields: JsonObject, site: Site): NewIssue["terms"] {
  const terms: NewIssue["terms"] = [];
  for (const id in fields) {
    const field = site.field(id);
    if (field?.kind === "labels") for (const label of fields[id] as string[]) terms.push([id, label]);
    else if (field?.kind === "number" || field?.kind === "url") terms.push([id, String(fields[id])]);
    else if (field?.kind === "text") {
      const text = String(fields[id]);
      if (field.exact) terms.push([id, text]);
      else for (const word of wordsOf(text)) terms.push([`${id}~`, word]);
    }
  }
  return terms;
}
