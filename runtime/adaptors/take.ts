import type { Adaptor } from "./adaptor.ts";

export const take: Adaptor = {
  name: "take",
  major: 1,
  since: "0.1",
  category: "list",
  docs: "The first elements of a list, at most so many.",
  input: { list: { variable: "T" } },
  parameters: [{ name: "count", type: "number", docs: "How many at most." }],
  returns: { list: { variable: "T" } },
  fallible: false,
  mayBeMissing: false,
  examples: [
    { title: "two", input: ["a", "b", "c"], arguments: { count: 2 }, gives: ["a", "b"] },
    { title: "more than there are", input: ["a"], arguments: { count: 5 }, gives: ["a"] },
  ],
  apply: (input, given) => (input as readonly unknown[]).slice(0, Math.max(0, given.count as number)),
};
