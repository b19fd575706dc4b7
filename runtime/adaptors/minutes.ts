import type { Adaptor } from "./adaptor.ts";

export const minutes: Adaptor = {
  name: "minutes",
  major: 1,
  since: "0.1",
  category: "duration",
  docs: "A length of time in minutes.",
  input: "duration",
  parameters: [],
  returns: "number",
  fallible: false,
  mayBeMissing: false,
  examples: [
    { title: "an hour and a half", input: 5400000, gives: 90 },
    { title: "a part of one", input: 90000, gives: 1.5 },
  ],
  apply: (input) => (input as number) / 60_000,
};
