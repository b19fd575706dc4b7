import type { Adaptor } from "./adaptor.ts";

export const upper: Adaptor = {
  name: "upper",
  major: 1,
  since: "0.1",
  category: "text",
  docs: "Upper case, by the rules of Unicode and of no single language.",
  input: "text",
  parameters: [],
  returns: "text",
  fallible: false,
  mayBeMissing: false,
  examples: [{ title: "a word", input: "done", gives: "DONE" }],
  apply: (input) => (input as string).toUpperCase(),
};
