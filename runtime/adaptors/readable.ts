import type { Adaptor } from "./adaptor.ts";

const names = ["name", "text", "value", "label", "title", "display_name", "username", "email", "id"];

export const readable: Adaptor = {
  name: "readable",
  major: 1,
  since: "0.1",
  category: "value",
  docs: "Any value as text that people can read: text as it is, numbers, `Yes` and `No`, of an object its `name`, `text`, `value`, `label`, `title`, `display_name`, `username`, `email` or `id`, the first that it has; elements of a list with `, ` between them. Of what is none of these, its JSON. Blank text and empty lists are missing.",
  input: "any",
  parameters: [],
  returns: "text",
  fallible: false,
  mayBeMissing: true,
  examples: [
    { title: "a text", input: "a", gives: "a" },
    { title: "a number", input: 2.5, gives: "2.5" },
    { title: "true", input: true, gives: "Yes" },
    {
      title: "options",
      input: [
        { id: 1, name: "Red" },
        { id: 2, name: "Blue" },
      ],
      gives: "Red, Blue",
    },
    { title: "another object", input: { from: 1, to: 2 }, gives: '{"from":1,"to":2}' },
    { title: "an empty list", input: [], missing: true },
    { title: "blank", input: " ", missing: true },
  ],
  apply: (input) => written(input, 0) || undefined,
};

function written(value: unknown, depth: number): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value.trim();
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (typeof value !== "object") return String(value);
  if (Array.isArray(value) && depth === 0)
    return value
      .map((element) => written(element, 1))
      .filter((text) => text !== "")
      .join(", ");
  const name = names.find((one) => Object.hasOwn(value, one) && isSimple(value, one));
  return name === undefined ? JSON.stringify(value) : String((value as Record<string, unknown>)[name]).trim();
}

function isSimple(value: object, name: string): boolean {
  const held = (value as Record<string, unknown>)[name];
  return (typeof held === "string" && held.trim() !== "") || typeof held === "number";
}
