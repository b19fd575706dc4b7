import { isObject, type JsonObject } from "../json.ts";
import { refusal } from "./error-collection.ts";

/** Jira's limits for entity properties (issue, comment, worklog). */
const maximumKeyLength = 255;
const maximumValueLength = 32_768;

/** Jira's words for refusing a property, or undefined when it is fine. */
export function checkProperty(key: unknown, value: unknown): string | undefined {
  if (typeof key !== "string" || key === "") return "The property key must not be empty.";
  if (key.length > maximumKeyLength) return "The property key can be at most 255 characters long.";
  if (value === undefined) return `The value of the property '${key}' must be a valid JSON value.`;
  if (JSON.stringify(value).length > maximumValueLength) {
    return `The value of the property '${key}' is too long, its maximum length is 32768 characters.`;
  }
  return undefined;
}

/**
 * The `properties: [{key, value}]` of a body as an object by key.
 * @throws JiraError 400 when one is refused
 */
export function readProperties(list: unknown): JsonObject {
  const properties: JsonObject = {};
  if (list === undefined || list === null) return properties;
  if (!Array.isArray(list)) throw refusal(400, "The properties must be an array of key and value.");
  for (const item of list as unknown[]) {
    const key = isObject(item) ? item.key : undefined;
    const value = isObject(item) ? item.value : undefined;
    const problem = checkProperty(key, value);
    if (problem !== undefined) throw refusal(400, problem);
    // defineProperty, because a key named `__proto__` must become a member like any other.
    Object.defineProperty(properties, key as string, {
      value,
      enumerable: true,
      writable: true,
      configurable: true,
    });
  }
  return properties;
}
