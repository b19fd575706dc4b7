import type { Adaptor } from "./adaptor.ts";

export const ceiling: Adaptor = {
  name: "ceiling",
  major: 1,
  since: "0.1",
  category: "number",
  docs: "The least whole number that is not below it.",
  input: "number",
  parameters: [],
  returns: "number",
  fallible: false,
  mayBeMissing: false,
  examples: [
    { title: "above zero", input: 2.1, gives: 3 },
    { title: "below zero", input: -2.9, gives: -2 },
  ],
  apply: (input) => Math.ceil(input as number) + 0,
};
