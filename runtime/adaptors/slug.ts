import type { Adaptor } from "./adaptor.ts";

/** Keeps letters and digits of every script: labels in Jira may hold any character but blanks. */
export const slug: Adaptor = {
  name: "slug",
  major: 1,
  since: "0.1",
  category: "text",
  docs: "Makes a label: lower case, everything but letters, digits, `.` and `_` becomes one hyphen. Missing when nothing is left.",
  input: "text",
  parameters: [],
  returns: "label",
  fallible: false,
  mayBeMissing: true,
  examples: [
    { title: "words", input: "Auth Team", gives: "auth-team" },
    { title: "another script", input: "Дизайн UI", gives: "дизайн-ui" },
    { title: "punctuation", input: "  v1.2 / api! ", gives: "v1.2-api" },
    { title: "nothing left", input: "!!!", missing: true },
  ],
  apply: (input) =>
    (input as string)
      .normalize("NFC")
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}._]+/gu, "-")
      .replace(/^-+|-+$/g, "") || undefined,
};
