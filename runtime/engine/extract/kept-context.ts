import type { Stream } from "../../../compiler/plan/index.ts";

/**
 * What a child partition keeps of its ancestors: of the parent's record and of what the parent's own partition kept.
 * @param child the stream whose partition is opened
 * @param record the parent record
 * @param inherited what the parent's partition kept, by alias
 */
export function keptContext(
  child: Stream,
  record: unknown,
  inherited: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const kept: Record<string, unknown> = {};
  for (const { alias, fields } of child.context) {
    const value =
      alias === child.parent?.as ? record : Object.hasOwn(inherited, alias) ? inherited[alias] : undefined;
    if (value !== undefined) kept[alias] = prune(value, fields);
  }
  return kept;
}

/** A copy with the wanted fields only; no fields at all, or an empty path, is the whole value. */
function prune(value: unknown, fields: readonly (readonly string[])[]): unknown {
  if (fields.length === 0 || fields.some((path) => path.length === 0)) return value;
  if (Array.isArray(value)) return value.map((element) => prune(element, fields));
  if (typeof value !== "object" || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const name of new Set(fields.map((path) => path[0]!))) {
    if (!Object.hasOwn(value, name)) continue;
    const below = fields.filter((path) => path[0] === name).map((path) => path.slice(1));
    Object.defineProperty(copy, name, {
      value: prune((value as Record<string, unknown>)[name], below),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return copy;
}
