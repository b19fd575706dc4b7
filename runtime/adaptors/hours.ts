import type { Adaptor } from "./adaptor.ts";

export const hours: Adaptor = {
  name: "hours",
  major: 1,
  since: "0.1",
  category: "duration",
  docs: "A length of time in hours.",
  input: "duration",
  parameters: [],
  returns: "number",
  fallible: false,
  mayBeMissing: false,
  examples: [{ title: "an hour and a half", input: 5400000, gives: 1.5 }],
  apply: (input) => (input as number) / 3_600_000,
};
