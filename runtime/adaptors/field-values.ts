import type { Adaptor } from "./adaptor.ts";

export const fieldValues: Adaptor = {
  name: "field_values",
  major: 1,
  since: "0.1",
  category: "object",
  docs: "What the fields of an object hold, in their order, without those that hold nothing.",
  input: "object",
  parameters: [],
  returns: { list: "any" },
  fallible: false,
  mayBeMissing: false,
  examples: [{ title: "fields", input: { a: 1, b: null, c: "x" }, gives: [1, "x"] }],
  apply: (input) => Object.values(input as object).filter((value) => value !== null && value !== undefined),
};
