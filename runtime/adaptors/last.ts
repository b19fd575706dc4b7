import type { Adaptor } from "./adaptor.ts";

export const last: Adaptor = {
  name: "last",
  major: 1,
  since: "0.1",
  category: "list",
  docs: "The last element; an empty list is missing.",
  input: { list: { variable: "T" } },
  parameters: [],
  returns: { variable: "T" },
  fallible: false,
  mayBeMissing: true,
  examples: [
    { title: "of three", input: ["a", "b", "c"], gives: "c" },
    { title: "of none", input: [], missing: true },
  ],
  apply: (input) => (input as readonly unknown[]).at(-1),
};
