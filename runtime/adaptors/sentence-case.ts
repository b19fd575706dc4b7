import type { Adaptor } from "./adaptor.ts";

export const sentenceCase: Adaptor = {
  name: "sentence_case",
  major: 1,
  since: "0.1",
  category: "text",
  docs: "The first letter as a capital, all others small.",
  input: "text",
  parameters: [],
  returns: "text",
  fallible: false,
  mayBeMissing: false,
  examples: [
    { title: "a shout", input: "FIX THE PIER", gives: "Fix the pier" },
    { title: "a state", input: "in_progress", gives: "In_progress" },
  ],
  apply(input) {
    const small = (input as string).toLowerCase();
    const at = small.search(/\p{L}/u);
    if (at < 0) return small;
    const letter = String.fromCodePoint(small.codePointAt(at) ?? 0);
    return small.slice(0, at) + letter.toUpperCase() + small.slice(at + letter.length);
  },
};
