import type { Adaptor } from "./adaptor.ts";

export const seconds: Adaptor = {
  name: "seconds",
  major: 1,
  since: "0.1",
  category: "duration",
  docs: "A length of time in whole seconds, as Jira counts work.",
  input: "duration",
  parameters: [],
  returns: "number",
  fallible: false,
  mayBeMissing: false,
  examples: [
    { title: "an hour and a half", input: 5400000, gives: 5400 },
    { title: "rounded", input: 1500, gives: 2 },
  ],
  apply: (input) => Math.round((input as number) / 1000),
};
