import { type Adaptor, Failure } from "./adaptor.ts";

export const text: Adaptor = {
  name: "text",
  major: 1,
  since: "0.1",
  category: "value",
  docs: "Writes a number or a truth value as text.",
  input: { anyOf: ["text", "number", "boolean"] },
  parameters: [],
  returns: "text",
  fallible: false,
  mayBeMissing: false,
  examples: [
    { title: "a number", input: 12.5, gives: "12.5" },
    { title: "a truth value", input: true, gives: "true" },
  ],
  apply: (input) =>
    typeof input === "object" ? new Failure("an object is no text", "unexpected-type") : String(input),
};
