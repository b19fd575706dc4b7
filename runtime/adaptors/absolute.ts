import type { Adaptor } from "./adaptor.ts";

export const absolute: Adaptor = {
  name: "absolute",
  major: 1,
  since: "0.1",
  category: "number",
  docs: "The number without its sign.",
  input: "number",
  parameters: [],
  returns: "number",
  fallible: false,
  mayBeMissing: false,
  examples: [{ title: "below zero", input: -2.5, gives: 2.5 }],
  apply: (input) => Math.abs(input as number),
};
