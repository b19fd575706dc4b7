import { idText, isObject, member } from "../json.ts";
import type { FieldDefinition } from "../site/field-types.ts";
import type { Site } from "../site/site.ts";
import { accept, type Checked, refuse } from "./checked.ts";

/** One option of a select-like field, given as `{id}` or `{value}`; kept by id. */
export function checkOption(value: unknown, field: FieldDefinition): Checked {
  if (!isObject(value)) return refuse("Specify a valid 'id' or 'value' for the option.");
  const id = idText(member(value, "id"));
  const text = member(value, "value");
  if (id === undefined && typeof text !== "string")
    return refuse("Could not find valid 'id' or 'value' in the Parent Option object.");
  const found = field.options?.find((option) =>
    id === undefined ? option.value === text : option.id === id,
  );
  if (found !== undefined) return accept(found.id);
  return refuse(
    id === undefined ? `Option value '${String(text)}' is not valid` : `Option id '${id}' is not valid`,
  );
}

/** Several options, each once. */
export function checkOptions(value: unknown, field: FieldDefinition): Checked {
  if (!Array.isArray(value)) return refuse("data was not an array");
  const ids = new Set<unknown>();
  for (const item of value as unknown[]) {
    const checked = checkOption(item, field);
    if ("error" in checked) return checked;
    ids.add(checked.stored);
  }
  return accept(ids.size === 0 ? null : [...ids]);
}

/** A priority, given as `{id}` or `{name}`; kept by id. */
export function checkPriority(value: unknown, site: Site): Checked {
  const id = idText(member(value, "id"));
  if (id !== undefined) {
    return site.priority(id) === undefined ? refuse("The priority selected is invalid.") : accept(id);
  }
  const name = member(value, "name");
  if (typeof name !== "string") return refuse("Specify the Priority (id or name) as an object.");
  const found = site.priorities.find((priority) => priority.name === name);
  return found === undefined ? refuse(`Priority name '${name}' is not valid`) : accept(found.id);
}
