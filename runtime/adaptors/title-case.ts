import type { Adaptor } from "./adaptor.ts";

/** Letters, with marks, figures and apostrophes between them. */
const word = /\p{L}[\p{L}\p{M}\p{N}'’]*/gu;

export const titleCase: Adaptor = {
  name: "title_case",
  major: 1,
  since: "0.1",
  category: "text",
  docs: "The first letter of every word as a capital, the others small.",
  input: "text",
  parameters: [],
  returns: "text",
  fallible: false,
  mayBeMissing: false,
  examples: [
    { title: "a name", input: "ada LOVELACE", gives: "Ada Lovelace" },
    { title: "an apostrophe parts no word", input: "what's new", gives: "What's New" },
    { title: "a hyphen does", input: "check-in", gives: "Check-In" },
  ],
  apply: (input) =>
    (input as string).replace(word, (found) => {
      const [first = ""] = found;
      return first.toUpperCase() + found.slice(first.length).toLowerCase();
    }),
};
