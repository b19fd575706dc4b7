import type { Adaptor } from "./adaptor.ts";

export const get: Adaptor = {
  name: "get",
  major: 1,
  since: "0.1",
  category: "object",
  docs: 'What the field of an object holds whose name is a value; missing where there is no such field. A name that is known when the spec is written is a step: `.["Task Name"]`.',
  input: "object",
  parameters: [{ name: "name", type: "text", docs: "The name of the field." }],
  returns: "any",
  fallible: false,
  mayBeMissing: true,
  examples: [
    { title: "a field", input: { customfield_10: "x" }, arguments: { name: "customfield_10" }, gives: "x" },
    { title: "none of that name", input: { a: 1 }, arguments: { name: "b" }, missing: true },
    {
      title: "nothing that JavaScript puts there",
      input: {},
      arguments: { name: "constructor" },
      missing: true,
    },
  ],
  apply(input, given) {
    const name = given.name as string;
    return Object.hasOwn(input as object, name)
      ? ((input as Record<string, unknown>)[name] ?? undefined)
      : undefined;
  },
};
