import type { Tell } from "./override-problem.ts";
import { fold, isObject } from "./overrides.ts";
import type { FieldAddress } from "./plan-addresses.ts";

/** Whether what stands at `columns` is a list of headers, and the target is filled from columns. */
export function isHeaders(address: FieldAddress, columns: unknown, tell: Tell): boolean {
  if (!address.rows || address.list !== undefined) {
    tell(
      "only targets of rows are filled from columns",
      address.list === undefined ? 'Write {"path": ".…"}' : undefined,
      "columns",
    );
    return false;
  }
  const sound =
    Array.isArray(columns) &&
    columns.length > 0 &&
    columns.every((one) => typeof one === "string" && one.trim() !== "");
  if (!sound) tell("it is a list of headers", 'Write {"columns": ["My Title"]}', "columns");
  return sound;
}

/** Targets that end up with names, which differ between the source and the project. */
const named: ReadonlySet<string> = new Set(["status", "priority", "type", "resolution", "sprint"]);

/** Whether the values of a target can be changed one by one. */
export function takesValues({ list, rows, target, node }: FieldAddress): boolean {
  return list === undefined && (rows || (named.has(target.name) && node !== undefined));
}

/** Whether what stands at `values` is rows of text, and the target takes them. */
export function isValues(address: FieldAddress, values: unknown, tell: Tell): boolean {
  if (!takesValues(address)) {
    tell(
      "its values cannot be changed one by one",
      `Those of ${[...named].join(", ")} can; value tables have addresses of their own`,
      "values",
    );
    return false;
  }
  if (!isObject(values) || Object.keys(values).length === 0) {
    tell("it is no object of rows", 'Write {"what the source has": "what is brought"}', "values");
    return false;
  }
  const seen = new Set<string>();
  let sound = true;
  for (const [key, value] of Object.entries(values)) {
    if (typeof value === "string" && value !== "" && fold(key) !== "" && !seen.has(fold(key)))
      seen.add(fold(key));
    else {
      sound = false;
      tell(
        seen.has(fold(key)) ? "the same key stands there twice" : "a row brings text for text",
        undefined,
        "values",
        key,
      );
    }
  }
  return sound;
}
