import type { Adaptor } from "./adaptor.ts";

export const first: Adaptor = {
  name: "first",
  major: 1,
  since: "0.1",
  category: "list",
  docs: "The first element; an empty list is missing.",
  input: { list: { variable: "T" } },
  parameters: [],
  returns: { variable: "T" },
  fallible: false,
  mayBeMissing: true,
  examples: [
    { title: "of three", input: ["a", "b", "c"], gives: "a" },
    { title: "of none", input: [], missing: true },
  ],
  apply: (input) => (input as readonly unknown[])[0],
};
