import type { Vocabulary } from "./vocabulary.ts";

/** Milliseconds in the window of each call. */
export const budgetWindows: ReadonlyMap<string, number> = new Map([
  ["per_second", 1_000],
  ["per_minute", 60_000],
  ["per_hour", 3_600_000],
  ["per_day", 86_400_000],
]);

/** What `allow` can be. */
const budgetCalls: readonly string[] = [...budgetWindows.keys(), "per", "at_once"];

/** How a header tells a time or a number. */
export const headerFormats = ["seconds", "epoch_seconds", "epoch_millis", "iso", "number", "text"] as const;

export const budgetVocabulary: Vocabulary = {
  owner: "budget",
  docs: "A limit that the API states.",
  blocks: [],
  settings: [
    {
      name: "allow",
      type: "call",
      words: budgetCalls,
      required: true,
      docs: "How many in which time: `per(300, in: 10s)` for other times, `at_once(5)` for how many at the same time.",
      since: "0.1",
      example: "allow: per_minute(100)",
    },
    {
      name: "scope",
      type: "word",
      words: ["token", "key", "account", "endpoint"],
      docs: "What shares the limit; `token` when it is not said.",
      since: "0.1",
      example: "scope: account",
    },
    {
      name: "limit",
      type: "call",
      words: ["header", "body"],
      docs: "Where an answer says the limit that holds now.",
      since: "0.1",
      example: 'limit: header("X-RateLimit-Limit")',
    },
    {
      name: "remaining",
      type: "call",
      words: ["header", "body"],
      docs: "Where an answer says what is left.",
      since: "0.1",
      example: 'remaining: header("X-RateLimit-Remaining")',
    },
    {
      name: "reset",
      type: "call",
      words: ["header", "body"],
      docs: "Where an answer says when it begins anew, and how the time is written.",
      since: "0.1",
      example: 'reset: header("X-RateLimit-Reset", as: epoch_seconds)',
    },
    {
      name: "cost",
      type: "expression",
      here: "response",
      docs: "What an answer says that its query cost: then the budget is one of points, and not of requests.",
      since: "0.1",
      example: "cost: .data.complexity.query",
    },
    {
      name: "paths",
      type: "list of texts",
      docs: "Beginnings of the paths behind `base` that it holds for; all paths when it is not said.",
      since: "0.1",
      example: 'paths: ["/search"]',
    },
  ],
};
