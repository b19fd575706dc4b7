import type { Adaptor } from "./adaptor.ts";

export const lower: Adaptor = {
  name: "lower",
  major: 1,
  since: "0.1",
  category: "text",
  docs: "Lower case, by the rules of Unicode and of no single language.",
  input: "text",
  parameters: [],
  returns: "text",
  fallible: false,
  mayBeMissing: false,
  examples: [{ title: "a word", input: "URGENT", gives: "urgent" }],
  apply: (input) => (input as string).toLowerCase(),
};
