import type { Adaptor } from "./adaptor.ts";

/** Jira's labels may hold any character but blanks, and tell upper and lower case apart. */
export const label: Adaptor = {
  name: "label",
  major: 1,
  since: "0.1",
  category: "text",
  docs: "Makes a label of text as it is written: only blanks between words become hyphens. Missing when nothing is left.",
  input: "text",
  parameters: [],
  returns: "label",
  fallible: false,
  mayBeMissing: true,
  examples: [
    { title: "a label stays as it is", input: "Palau-Pilot/v2", gives: "Palau-Pilot/v2" },
    { title: "words", input: " Auth  Team ", gives: "Auth-Team" },
    { title: "nothing left", input: "  ", missing: true },
  ],
  apply: (input) => (input as string).trim().replace(/\s+/g, "-") || undefined,
};
