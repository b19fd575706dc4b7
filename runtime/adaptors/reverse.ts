import type { Adaptor } from "./adaptor.ts";

export const reverse: Adaptor = {
  name: "reverse",
  major: 1,
  since: "0.1",
  category: "list",
  docs: "The list from its end to its beginning.",
  input: { list: { variable: "T" } },
  parameters: [],
  returns: { list: { variable: "T" } },
  fallible: false,
  mayBeMissing: false,
  examples: [{ title: "three", input: ["a", "b", "c"], gives: ["c", "b", "a"] }],
  apply: (input) => [...(input as readonly unknown[])].reverse(),
};
