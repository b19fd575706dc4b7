import type { Adaptor } from "./adaptor.ts";

/** Never splits a surrogate pair; the cut is counted, because nothing is cut silently. */
export const truncate: Adaptor = {
  name: "truncate",
  major: 1,
  since: "0.1",
  category: "text",
  docs: "Cuts text to at most so many UTF-16 units, ending in `…`; a cut is counted as a loss.",
  input: "text",
  parameters: [{ name: "length", type: "number", docs: "The greatest length, the ellipsis included." }],
  returns: "text",
  fallible: false,
  mayBeMissing: false,
  examples: [
    { title: "short enough", input: "short", arguments: { length: 10 }, gives: "short" },
    { title: "too long", input: "a long title", arguments: { length: 7 }, gives: "a long…" },
    { title: "never half a character", input: "ab😀😀", arguments: { length: 4 }, gives: "ab…" },
  ],
  apply(input, given, tools) {
    const text = input as string;
    const length = Math.max(0, Math.trunc(given.length as number));
    if (text.length <= length) return text;
    tools.lose("cut", `${text.length} characters were cut to ${length}`);
    if (length === 0) return "";
    const end = /[\ud800-\udbff]/.test(text.charAt(length - 2)) ? length - 2 : length - 1;
    return `${text.slice(0, end).trimEnd()}…`;
  },
};
