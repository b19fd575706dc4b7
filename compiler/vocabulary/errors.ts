import type { Vocabulary } from "./vocabulary.ts";

/** What an answer may be classified as; `skip` may say `as` what the ledger counts it. */
export const outcomes = [
  "rate_limited",
  "transient",
  "budget",
  "cursor_expired",
  "forbidden",
  "gone",
  "sign_in_again",
  "bad_request",
  "skip",
] as const;

export const errorsVocabulary: Vocabulary = {
  owner: "errors",
  docs: "What an answer that is no success means. `.` is the answer's body, `status` and `header(…)` are the answer's.",
  settings: [],
  blocks: [],
  whens: true,
};
