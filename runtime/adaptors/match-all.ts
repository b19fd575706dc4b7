import { findMatch } from "../../compiler/pattern/index.ts";
import { type Adaptor, Failure } from "./adaptor.ts";
import { readyPattern } from "./values/ready-pattern.ts";

/** Each find may look through the whole rest of the text, so their number is what keeps the time even. */
const most = 1000;

export const matchAll: Adaptor = {
  name: "match_all",
  major: 1,
  since: "0.1",
  category: "text",
  docs: "What `match` gives for every place at which the pattern is found, one behind the other; empty finds are left out. A list of more than 1,000 ends there, with a loss.",
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
  returns: { list: "text" },
  fallible: false,
  mayBeMissing: false,
  examples: [
    {
      title: "tags in a text",
      input: "#one and #two",
      arguments: { pattern: "#(\\w+)" },
      gives: ["one", "two"],
    },
    { title: "none", input: "one", arguments: { pattern: "#(\\w+)" }, gives: [] },
  ],
  apply(input, given, tools) {
    const pattern = readyPattern(given.pattern as string, given.any_case === true);
    if (pattern instanceof Failure) return pattern;
    const text = input as string;
    const all: string[] = [];
    let at = 0;
    while (at <= text.length) {
      const found = findMatch(pattern, text, at);
      if (found === undefined) break;
      const kept = pattern.keeps ? found.group : found;
      if (kept !== undefined && kept.end > kept.start) all.push(text.slice(kept.start, kept.end));
      at = found.end > found.start ? found.end : found.end + 1;
      if (all.length < most) continue;
      tools.lose("cut", `a pattern was found ${most} times; what stands behind that was not looked at`);
      break;
    }
    return all;
  },
};
