import type { CallRow } from "./calls.ts";
import type { SettingRow, Vocabulary } from "./vocabulary.ts";

/** Settings of a stream that say more than one request: a query, several parents, values or levels at once, less than everything. */
export const askingSettings: readonly SettingRow[] = [
  {
    name: "graphql",
    type: "text",
    docs: "One query; it is sent with `variables` to the address that `base` gives, or to that of `post`.",
    since: "0.1",
    example: 'graphql: """query { viewer { id } }"""',
  },
  {
    name: "variables",
    type: "object",
    docs: "Variables of the query; one whose value is missing is left out.",
    since: "0.1",
    example: "variables: { team: team.id }",
  },
  {
    name: "batch",
    type: "whole number",
    docs: "How many parents one request asks for. The parent's name is their list in the request.",
    since: "0.1",
    example: "batch: 100",
  },
  {
    name: "belongs",
    type: "expression",
    here: "record",
    docs: "The id of the parent that a record of a batch belongs to; the record's own id when it is not said.",
    since: "0.1",
    example: "belongs: .item_id",
  },
  {
    name: "when",
    type: "expression",
    docs: "Of which parents it is asked, such as those whose own list was cut short. The others have no records here.",
    since: "0.1",
    example: "when: task.comment_count > 20",
  },
  {
    name: "again",
    type: "call",
    words: ["under"],
    docs: "Asks the same of every record, as if it were a parent.",
    since: "0.1",
    example: "again: under(page, when: .has_children == true, at_most: 20)",
  },
  {
    name: "variants",
    type: "object",
    docs: "Makes the request for every value, of several for every combination; `variant.name` is the value.",
    since: "0.1",
    example: 'variants: { filter: ["open", "closed"] }',
  },
  {
    name: "ask",
    type: "call",
    words: ["query"],
    docs: "The parameter that lists the fields to bring; the compiler fills it with what is read of a record.",
    since: "0.1",
    example: 'ask: query("fields", separator: ",")',
  },
  {
    name: "since",
    type: "call",
    words: ["query", "body", "variable"],
    docs: "How a later import asks only for what changed. A first import reads everything.",
    since: "0.1",
    example: 'since: query("updated_gt", field: .updated, format: epoch_millis, overlap: 1ms)',
  },
];

export const followVocabulary: Vocabulary = {
  owner: "follow",
  docs: "A list inside a record that has pages of its own: it is read to its end where it overflows.",
  blocks: [],
  settings: [
    {
      name: "list",
      type: "expression",
      required: true,
      here: "record",
      docs: "The list.",
      since: "0.1",
      example: "list: .labels.nodes",
    },
    {
      name: "pages",
      type: "call",
      words: ["relay"],
      required: true,
      docs: "The connection that the list stands in.",
      since: "0.1",
      example: "pages: relay(.labels, size: 50)",
    },
  ],
};

/** The calls of these settings. */
export const askingCalls = {
  under: {
    name: "under",
    arguments: [
      { name: "parent", type: "word", required: true, docs: "The parent's name, which the record takes." },
      {
        name: "when",
        type: "expression",
        here: "record",
        docs: "Of which records it is asked; of all when it is not said.",
      },
      {
        name: "at_most",
        type: "whole number",
        required: true,
        docs: "How many levels; what lies deeper is reported.",
      },
    ],
    docs: "The records below a record.",
    since: "0.1",
    example: "again: under(page, when: .has_children == true, at_most: 20)",
  },
  ask: {
    name: "query",
    arguments: [
      { name: "name", type: "text", required: true, docs: "The parameter." },
      {
        name: "separator",
        type: "text",
        docs: "What stands between two fields; a comma when it is not said.",
      },
      {
        name: "under",
        type: "expression",
        here: "record",
        docs: "Only fields below this one are listed, by what follows it.",
      },
      {
        name: "depth",
        type: "whole number",
        docs: "How many names of a path are listed; all when it is not said.",
      },
    ],
    docs: "Fields in a parameter of the query string.",
    since: "0.1",
    example: 'ask: query("opt_fields")',
  },
  since: {
    name: "query",
    arguments: [
      { name: "name", type: "text", required: true, docs: "The parameter." },
      {
        name: "field",
        type: "expression",
        required: true,
        here: "record",
        docs: "When a record was last changed.",
      },
      {
        name: "format",
        type: "word",
        words: ["epoch_millis", "epoch_seconds", "iso", "date"],
        docs: "How the parameter is written; `iso` when it is not said.",
      },
      {
        name: "overlap",
        type: "duration",
        docs: "How much is asked for once more, since clocks differ; nothing when it is not said.",
      },
    ],
    docs: "A moment after which records are asked for.",
    since: "0.1",
    example: 'since: query("updated_gt", field: .updated, format: epoch_millis, overlap: 1ms)',
  },
} as const satisfies Readonly<Record<string, CallRow>>;
