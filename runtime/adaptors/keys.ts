import type { Adaptor } from "./adaptor.ts";

export const keys: Adaptor = {
  name: "keys",
  major: 1,
  since: "0.1",
  category: "object",
  docs: "The names of the fields of an object, in their order.",
  input: "object",
  parameters: [],
  returns: { list: "text" },
  fallible: false,
  mayBeMissing: false,
  examples: [
    { title: "fields", input: { a: 1, b: null }, gives: ["a", "b"] },
    { title: "none", input: {}, gives: [] },
  ],
  apply: (input) => Object.keys(input as object),
};
