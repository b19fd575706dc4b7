import type { Adaptor } from "./adaptor.ts";

export const flatten: Adaptor = {
  name: "flatten",
  major: 1,
  since: "0.1",
  category: "list",
  docs: "Lists in a list become one list; elements that are no list stay as they are.",
  input: { list: { anyOf: [{ list: { variable: "T" } }, { variable: "T" }] } },
  parameters: [],
  returns: { list: { variable: "T" } },
  fallible: false,
  mayBeMissing: false,
  examples: [
    { title: "two lists", input: [["a", "b"], ["c"]], gives: ["a", "b", "c"] },
    { title: "one value among them", input: ["a", ["b"]], gives: ["a", "b"] },
  ],
  apply: (input) => (input as readonly unknown[]).flat(),
};
