import type { Adaptor } from "./adaptor.ts";

export const drop: Adaptor = {
  name: "drop",
  major: 1,
  since: "0.1",
  category: "list",
  docs: "The list without its first elements.",
  input: { list: { variable: "T" } },
  parameters: [{ name: "count", type: "number", docs: "How many to leave out." }],
  returns: { list: { variable: "T" } },
  fallible: false,
  mayBeMissing: false,
  examples: [
    { title: "one", input: ["a", "b", "c"], arguments: { count: 1 }, gives: ["b", "c"] },
    { title: "more than there are", input: ["a"], arguments: { count: 5 }, gives: [] },
  ],
  apply: (input, given) => (input as readonly unknown[]).slice(Math.max(0, given.count as number)),
};
