import { findMatch } from "../../compiler/pattern/index.ts";
import { type Adaptor, Failure } from "./adaptor.ts";
import { readyPattern } from "./values/ready-pattern.ts";

export const match: Adaptor = {
  name: "match",
  major: 1,
  since: "0.1",
  category: "text",
  docs: "What the first group of a pattern holds where the pattern is first found, or what the pattern itself found where it has no group; missing where it is not found. Patterns are regular expressions as in JavaScript, less what takes longer than the text is long: they have no look-arounds and no `\\1`, and counts in `{…}` end at 100.",
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
  returns: "text",
  fallible: false,
  mayBeMissing: true,
  examples: [
    { title: "a number at the end", input: "Fix #12", arguments: { pattern: "#(\\d+)$" }, gives: "12" },
    { title: "without a group", input: "see ABC-7", arguments: { pattern: "[A-Z]+-\\d+" }, gives: "ABC-7" },
    {
      title: "with any case",
      input: "SIZE: L",
      arguments: { pattern: "size: (\\w)", any_case: true },
      gives: "L",
    },
    { title: "not found", input: "Fix it", arguments: { pattern: "#(\\d+)$" }, missing: true },
    { title: "a group that took no part", input: "b", arguments: { pattern: "(a)|b" }, missing: true },
  ],
  apply(input, given) {
    const pattern = readyPattern(given.pattern as string, given.any_case === true);
    if (pattern instanceof Failure) return pattern;
    const found = findMatch(pattern, input as string);
    if (found === undefined) return undefined;
    const kept = pattern.keeps ? found.group : found;
    return kept && (input as string).slice(kept.start, kept.end);
  },
};
