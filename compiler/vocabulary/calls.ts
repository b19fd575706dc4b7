import type { Here } from "./vocabulary.ts";

/** One argument of a call that stands in a setting. */
export interface CallArgument {
  readonly name: string;
  readonly type: "text" | "whole number" | "duration" | "expression" | "object" | "word" | "call";
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

const size: CallArgument = { name: "size", type: "whole number", docs: "Records on a full page." };
const until: CallArgument = {
  name: "until",
  type: "expression",
  here: "response",
  words: ["short", "empty"],
  docs: "A condition that is true on the last page, `short` (fewer records than `size`) or `empty`.",
};
const carrier: CallArgument = {
  name: "in",
  type: "word",
  words: ["query", "body", "variable"],
  docs: "What of the request carries it; `query` when it is not said.",
};

/** Calls by the setting and the name they stand behind. */
export const callRows = {
  numbered: {
    name: "numbered",
    arguments: [
      { name: "param", type: "text", required: true, docs: "The query parameter that carries the number." },
      { name: "from", type: "whole number", docs: "The first page's number; 1 when it is not said." },
      until,
      size,
      carrier,
    ],
    docs: "Pages that count.",
    since: "0.1",
    example: 'pages: numbered(param: "page", from: 0, until: .last_page)',
  },
  offset: {
    name: "offset",
    arguments: [
      { name: "param", type: "text", required: true, docs: "What carries how many records came before." },
      { name: "from", type: "whole number", docs: "What the first page begins with; 0 when it is not said." },
      { name: "total", type: "expression", here: "response", docs: "How many records there are in all." },
      until,
      size,
      carrier,
    ],
    docs: "Each page begins behind what came before. It goes on by what came, since servers give fewer than asked for.",
    since: "0.1",
    example: 'pages: offset(param: "startAt", total: .total)',
  },
  cursor: {
    name: "cursor",
    arguments: [
      {
        name: "cursor",
        type: "expression",
        here: "response",
        required: true,
        docs: "The cursor of the next page.",
      },
      {
        name: "in",
        type: "call",
        words: ["query", "body", "variable"],
        required: true,
        docs: "What of the request carries it, by name.",
      },
      {
        name: "until",
        type: "expression",
        here: "response",
        docs: "A condition that is true on the last page, where that tells a cursor too.",
      },
      size,
      { name: "lives", type: "duration", docs: "How long after the first page the cursor can be used." },
    ],
    docs: "A page tells the cursor of the next; a page without one is the last.",
    since: "0.1",
    example: 'pages: cursor(.next_cursor, in: body("start_cursor"), lives: 60m)',
  },
  link: {
    name: "link",
    arguments: [
      { name: "url", type: "expression", here: "response", docs: "The next page's address in the response." },
      { name: "rel", type: "text", docs: "The relation in the header `Link`; `next` when it is not said." },
    ],
    docs: "A page tells the address of the next, in its header `Link` or in its body.",
    since: "0.1",
    example: "pages: link()",
  },
  relay: {
    name: "relay",
    arguments: [
      {
        name: "connection",
        type: "expression",
        here: "response",
        required: true,
        docs: "The connection, with `pageInfo { hasNextPage endCursor }`.",
      },
      size,
      {
        name: "cursor",
        type: "text",
        docs: 'The variable that carries the cursor; "cursor" when it is not said.',
      },
    ],
    docs: "Pages of a GraphQL connection.",
    since: "0.1",
    example: "pages: relay(.data.issues, size: 50)",
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
  schema: {
    name: "schema",
    arguments: [
      {
        name: "schema",
        type: "text",
        required: true,
        docs: "A JSON Schema of whole responses; behind `#` the part of the file that describes them.",
      },
      {
        name: "samples",
        type: "text",
        docs: "Samples beside it, as for `infer`; they have to be what it says.",
      },
    ],
    docs: "Types from a JSON Schema.",
    since: "0.1",
    example: 'shape: schema("schemas/tasks.json#/$defs/page")',
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
  body: {
    name: "body",
    arguments: [
      { name: "value", type: "expression", here: "response", required: true, docs: "The value in the body." },
      {
        name: "as",
        type: "word",
        words: ["seconds", "epoch_seconds", "epoch_millis", "iso", "number", "text"],
        docs: "How it is written.",
      },
    ],
    docs: "A value in the answer's body.",
    since: "0.1",
    example: "remaining: body(.complexity.after)",
  },
} as const satisfies Readonly<Record<string, CallRow>>;
