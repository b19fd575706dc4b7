import { notNavigable } from "./site-json.ts";

/** Which fields an answer holds. */
export type FieldSelection = (fieldId: string) => boolean;

/** `a,b` or repeated parameters as one list; undefined when nothing was given. */
export function listParameter(value: unknown): string[] | undefined {
  const items = Array.isArray(value) ? value : typeof value === "string" ? [value] : [];
  const list = items
    .flatMap((item) => String(item).split(","))
    .map((item) => item.trim())
    .filter((item) => item !== "");
  return list.length === 0 ? undefined : list;
}

/**
 * Reads Jira's field lists: `*all`, `*navigable`, names, and `-name` to leave one out.
 * @param requested the list of the request; undefined or empty takes `fallback`
 */
export function selectFields(requested: string[] | undefined, fallback: string[]): FieldSelection {
  const list = requested === undefined || requested.length === 0 ? fallback : requested;
  const removed = new Set(list.filter((item) => item.startsWith("-")).map((item) => item.slice(1)));
  const named = new Set(list.filter((item) => !item.startsWith("-") && !item.startsWith("*")));
  const onlyRemovals = named.size === 0 && removed.size === list.length;
  const all = list.includes("*all") || onlyRemovals;
  const navigable = list.includes("*navigable");
  return (id) => !removed.has(id) && (all || named.has(id) || (navigable && !notNavigable.has(id)));
}
