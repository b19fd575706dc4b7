import type { Type } from "./type.ts";

const words: Readonly<Partial<Record<Type["kind"], string>>> = {
  any: "any value",
  nothing: "nothing",
  text: "text",
  label: "a label (text without blanks)",
  number: "a number",
  boolean: "true or false",
  moment: "a moment",
  date: "a date",
  date_time: "a date with time",
  duration: "a duration",
  adf: "rich text",
  person: "a person",
  row: "a row",
  object: "an object",
};

/** The type in words of a message: "a list of text", "an object with id, name and 3 more". */
export function describeType(type: Type): string {
  switch (type.kind) {
    case "list":
      return `a list of ${plural(type.of)}`;
    case "union":
      return type.of.map(describeType).join(" or ");
    case "either":
      return `${describeType(type.of)} or a list of that`;
    case "reference":
      return type.entity === "issue" ? "a reference to an issue" : `a reference to a ${type.entity}`;
    case "variable":
      return "any value";
    case "object":
      return type.fields === undefined ? "an object" : `an object${withFields([...type.fields.keys()])}`;
    default:
      return words[type.kind] ?? type.kind;
  }
}

function withFields(names: readonly string[]): string {
  if (names.length === 0) return "";
  const shown = names.slice(0, 3).join(", ");
  return names.length > 3 ? ` with ${shown} and ${names.length - 3} more` : ` with ${shown}`;
}

const plurals: Readonly<Partial<Record<Type["kind"], string>>> = {
  any: "anything",
  text: "text",
  label: "labels",
  number: "numbers",
  boolean: "true or false",
  moment: "moments",
  date: "dates",
  date_time: "dates with time",
  adf: "rich text",
  person: "people",
  object: "objects",
  row: "rows",
};

/** Deeper lists are named no more: nobody counts them in a sentence. */
const deepestNamed = 3;

function plural(type: Type, depth = 1): string {
  if (type.kind === "reference") return `references to ${type.entity}s`;
  if (type.kind === "variable") return "anything";
  if (type.kind === "object" && type.fields !== undefined)
    return `objects${withFields([...type.fields.keys()])}`;
  if (type.kind === "list") return depth < deepestNamed ? `lists of ${plural(type.of, depth + 1)}` : "lists";
  return plurals[type.kind] ?? describeType(type);
}
