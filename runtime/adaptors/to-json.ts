import type { Adaptor } from "./adaptor.ts";

export const toJson: Adaptor = {
  name: "to_json",
  major: 1,
  since: "0.1",
  category: "value",
  docs: "Writes any value as JSON, for what has no other place.",
  input: "any",
  parameters: [],
  returns: "text",
  fallible: false,
  mayBeMissing: false,
  examples: [
    { title: "an object", input: { a: [1] }, gives: '{"a":[1]}' },
    { title: "a text", input: "a", gives: '"a"' },
  ],
  apply: (input) => JSON.stringify(input),
};
