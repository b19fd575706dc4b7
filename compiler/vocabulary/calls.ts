import type { Here } from "./vocabulary.ts";

/** One argument of a call that stands in a setting. */
export interface CallArgument {
  readonly name: string;
  readonly type: "text" | "whole number" | "expression" | "object" | "word";
  readonly required?: boolean;
  readonly here?: Here;
  readonly words?: readonly string[];
  readonly docs: string;
}

/** A call of the vocabulary, as in `numbered(param: "page", from: 0)`. Arguments without a name come first, in this order. */
export interface CallRow {
  readonly name: string;
  readonly arguments: readonly CallArgument[];
  readonly docs: string;
  readonly since: string;
  readonly example: string;
}

const show: CallArgument = {
  name: "show",
  type: "expression",
  required: true,
  here: "record",
  docs: "What the user sees of a record.",
};
const within: CallArgument = {
  name: "within",
  type: "expression",
  here: "record",
  docs: "Tells records of the same name apart.",
};
const label: CallArgument = { name: "label", type: "text", required: true, docs: "What the user chooses." };

/** Calls by the setting and the name they stand behind. */
export const callRows = {
  numbered: {
    name: "numbered",
    arguments: [
      { name: "param", type: "text", required: true, docs: "The query parameter that carries the number." },
      { name: "from", type: "whole number", docs: "The first page's number; 1 when it is not said." },
      {
        name: "until",
        type: "expression",
        here: "response",
        words: ["short", "empty"],
        docs: "A condition that is true on the last page, `short` (fewer records than `size`) or `empty`.",
      },
      { name: "size", type: "whole number", docs: "Records on a full page." },
    ],
    docs: "Pages that count.",
    since: "0.1",
    example: 'pages: numbered(param: "page", from: 0, until: .last_page)',
  },
  after: {
    name: "after",
    arguments: [
      {
        name: "values",
        type: "object",
        required: true,
        docs: "Query parameters made from `last`, the page's last record.",
      },
      { name: "size", type: "whole number", docs: "Records on a full page; a shorter page is the last." },
    ],
    docs: "The next page begins behind the last record.",
    since: "0.1",
    example: "pages: after({ start: last.date }, size: 25)",
  },
  one: {
    name: "one",
    arguments: [label, show, within],
    docs: "The user picks one record; a single one picks itself.",
    since: "0.1",
    example: 'choose: one("Workspace", show: .name)',
  },
  many: {
    name: "many",
    arguments: [
      label,
      show,
      within,
      { name: "at_most", type: "whole number", docs: "How many the user may pick." },
    ],
    docs: "The user picks records.",
    since: "0.1",
    example: 'choose: many("Lists", show: .name)',
  },
  infer: {
    name: "infer",
    arguments: [
      {
        name: "samples",
        type: "text",
        required: true,
        docs: "Files of whole responses; `*` stands for part of a name.",
      },
    ],
    docs: "Types from sample responses.",
    since: "0.1",
    example: 'shape: infer("samples/tasks/*.json")',
  },
  header: {
    name: "header",
    arguments: [
      { name: "name", type: "text", required: true, docs: "The header." },
      {
        name: "as",
        type: "word",
        words: ["seconds", "epoch_seconds", "epoch_millis", "iso", "number", "text"],
        docs: "How its value is written.",
      },
    ],
    docs: "A header of the answer.",
    since: "0.1",
    example: 'header("X-RateLimit-Reset", as: epoch_seconds)',
  },
} as const satisfies Readonly<Record<string, CallRow>>;
