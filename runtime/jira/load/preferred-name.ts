import { nameKey, textOf } from "../json.ts";

/**
 * The name that a mapped value stands for: itself, or of a list the first that Jira has, so that an export in one
 * language fits a project in another.
 * @param has by name key
 * @returns the first of the list where Jira has none of them; undefined where there is no name
 */
export function preferredName(value: unknown, has: (key: string) => boolean): string | undefined {
  if (!Array.isArray(value)) return textOf(value);
  const names = value.flatMap((one) => textOf(one) ?? []);
  return names.find((name) => has(nameKey(name))) ?? names[0];
}
