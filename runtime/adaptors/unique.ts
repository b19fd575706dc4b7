import type { Adaptor } from "./adaptor.ts";

export const unique: Adaptor = {
  name: "unique",
  major: 1,
  since: "0.1",
  category: "list",
  docs: "The list with the first of every group of equal elements.",
  input: { list: { variable: "T" } },
  parameters: [],
  returns: { list: { variable: "T" } },
  fallible: false,
  mayBeMissing: false,
  examples: [{ title: "labels", input: ["a", "b", "a"], gives: ["a", "b"] }],
  apply: (input) => [...new Set(input as readonly unknown[])],
};
