import type { Adaptor } from "./adaptor.ts";

export const floor: Adaptor = {
  name: "floor",
  major: 1,
  since: "0.1",
  category: "number",
  docs: "The greatest whole number that is not above it.",
  input: "number",
  parameters: [],
  returns: "number",
  fallible: false,
  mayBeMissing: false,
  examples: [
    { title: "above zero", input: 2.9, gives: 2 },
    { title: "below zero", input: -2.1, gives: -3 },
  ],
  apply: (input) => Math.floor(input as number),
};
