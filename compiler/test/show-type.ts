import type { Missing, Type } from "../types/type.ts";

/** Behind what may be missing, and behind what was seen to be. */
const signs: Readonly<Record<Missing, string>> = { no: "", maybe: "?", seen: "!" };

/** A type in one line, on demand with the texts that were seen, for tables of tests: `{ id: number, name?: text }`, `[text]`, `text | number`. */
export function showType(type: Type, missing: Missing = "no", examples = false): string {
  const shown = show(type, examples);
  return missing === "no" ? shown : `${shown.includes(" | ") ? `(${shown})` : shown}${signs[missing]}`;
}

function show(type: Type, examples: boolean): string {
  const inner = (one: Type): string => show(one, examples);
  switch (type.kind) {
    case "list":
      return `[${inner(type.of)}]`;
    case "union":
      return type.of.map(inner).join(" | ");
    case "either":
      return `one or many ${inner(type.of)}${type.seen ? " (seen)" : ""}`;
    case "reference":
      return `reference to ${type.entity}`;
    case "text": {
      if (type.values !== undefined) return `"${type.values.join("|")}"`;
      return examples && type.examples !== undefined ? `text(${type.examples.join(",")})` : "text";
    }
    case "object": {
      if (type.fields === undefined) return "{…}";
      const fields = [...type.fields].map(
        ([name, value]) => `${name}${signs[value.missing]}: ${inner(value.type)}`,
      );
      return fields.length === 0 ? "{}" : `{ ${fields.join(", ")} }`;
    }
    default:
      return type.kind;
  }
}
