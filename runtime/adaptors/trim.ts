import type { Adaptor } from "./adaptor.ts";

/** Blank text becomes missing, so that `??` and `required` see it as such. */
export const trim: Adaptor = {
  name: "trim",
  major: 1,
  since: "0.1",
  category: "text",
  docs: "Removes white space at both ends; text that is nothing else is missing.",
  input: "text",
  parameters: [],
  returns: "text",
  fallible: false,
  mayBeMissing: true,
  examples: [
    { title: "blanks around a name", input: "  Fix login ", gives: "Fix login" },
    { title: "nothing but blanks", input: " \t\n", missing: true },
  ],
  apply: (input) => (input as string).trim() || undefined,
};
