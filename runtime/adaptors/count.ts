import type { Adaptor } from "./adaptor.ts";

export const count: Adaptor = {
  name: "count",
  major: 1,
  since: "0.1",
  category: "list",
  docs: "How many elements a list has.",
  input: { list: "any" },
  parameters: [],
  returns: "number",
  fallible: false,
  mayBeMissing: false,
  examples: [
    { title: "three", input: ["a", "b", "c"], gives: 3 },
    { title: "none", input: [], gives: 0 },
  ],
  apply: (input) => (input as readonly unknown[]).length,
};
