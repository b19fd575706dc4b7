import { findMatch } from "../../compiler/pattern/index.ts";
import { type Adaptor, Failure } from "./adaptor.ts";
import { readyPattern } from "./values/ready-pattern.ts";

export const matches: Adaptor = {
  name: "matches",
  major: 1,
  since: "0.1",
  category: "text",
  docs: "Whether a pattern, as in `match`, is found anywhere in the text.",
  input: "text",
  parameters: [
    {
      name: "pattern",
      type: "text",
      literal: true,
      syntax: "pattern",
      docs: "A pattern, written out; see below.",
    },
    {
      name: "any_case",
      type: "boolean",
      default: false,
      literal: true,
      docs: "Whether capitals and small letters count as equal.",
    },
  ],
  returns: "boolean",
  fallible: false,
  mayBeMissing: false,
  examples: [
    { title: "it is", input: "ABC-12", arguments: { pattern: "^[A-Z]+-\\d+$" }, gives: true },
    { title: "it is not", input: "abc", arguments: { pattern: "\\d" }, gives: false },
    { title: "with any case", input: "ABC", arguments: { pattern: "b", any_case: true }, gives: true },
  ],
  apply(input, given) {
    const pattern = readyPattern(given.pattern as string, given.any_case === true);
    return pattern instanceof Failure ? pattern : findMatch(pattern, input as string) !== undefined;
  },
};
