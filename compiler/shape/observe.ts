/** What was seen at one place over all samples. Grows in place while samples are read. */
export interface Observed {
  /** Values that were there, null included. */
  count: number;
  nulls: number;
  numbers: number;
  booleans: number;
  texts: number;
  /** Distinct short texts; undefined once there are too many to be an enumeration. */
  examples: Set<string> | undefined;
  lists: number;
  elements: Observed | undefined;
  objects: number;
  fields: Map<string, Observed>;
}

/** More distinct texts than this are no enumeration. */
const mostExamples = 12;
const longestExample = 40;
/** An object with more keys is a dictionary keyed by data: its fields say nothing about the next record. */
export const mostFields = 1000;

/** Nothing seen yet. */
export function nothingObserved(): Observed {
  return {
    count: 0,
    nulls: 0,
    numbers: 0,
    booleans: 0,
    texts: 0,
    examples: new Set(),
    lists: 0,
    elements: undefined,
    objects: 0,
    fields: new Map(),
  };
}

/** What lies deeper is not looked at: no API nests like that, and whoever walks over the type must not run out of stack. */
const deepest = 100;

/** Adds one JSON value to what was seen. `__proto__` and `constructor` are keys like any other. */
export function observe(seen: Observed, value: unknown, depth = 0): void {
  seen.count += 1;
  if (value === null || value === undefined) seen.nulls += 1;
  else if (typeof value === "string") observeText(seen, value);
  else if (typeof value === "number") seen.numbers += 1;
  else if (typeof value === "boolean") seen.booleans += 1;
  else if (depth >= deepest) return;
  else if (Array.isArray(value)) {
    seen.lists += 1;
    seen.elements ??= nothingObserved();
    for (const element of value) observe(seen.elements, element, depth + 1);
  } else if (typeof value === "object") {
    seen.objects += 1;
    for (const [name, inner] of Object.entries(value)) {
      let field = seen.fields.get(name);
      if (field === undefined) {
        if (seen.fields.size > mostFields) continue;
        field = nothingObserved();
        seen.fields.set(name, field);
      }
      observe(field, inner, depth + 1);
    }
  }
}

function observeText(seen: Observed, text: string): void {
  seen.texts += 1;
  if (seen.examples === undefined) return;
  if (text.length <= longestExample) seen.examples.add(text);
  if (seen.examples.size > mostExamples || text.length > longestExample) seen.examples = undefined;
}
