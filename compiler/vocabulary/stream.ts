import { askingSettings } from "./asking.ts";
import type { Vocabulary } from "./vocabulary.ts";

export const streamVocabulary: Vocabulary = {
  owner: "stream",
  docs: "A list of records to extract.",
  settings: [
    {
      name: "get",
      type: "template",
      docs: "The request: a path behind `base`, or a full address.",
      since: "0.1",
      example: 'get: "/list/{list.id}/task"',
    },
    {
      name: "post",
      type: "template",
      docs: "As `get`, but a POST.",
      since: "0.1",
      example: 'post: "/search"',
    },
    {
      name: "query",
      type: "object",
      docs: "Parameters of the query string.",
      since: "0.1",
      example: "query: { subtasks: true }",
    },
    {
      name: "read",
      type: "word",
      words: ["rows", "document"],
      docs: "Reads the rows of the source's file, or the one document that it is.",
      since: "0.1",
      example: "read: rows",
    },
    {
      name: "items",
      type: "expression",
      here: "response",
      docs: "The list of records in a response. Without it the whole response is one record. Without a request it is a list in the parent's record.",
      since: "0.1",
      example: "items: .tasks",
    },
    {
      name: "id",
      type: "expression",
      here: "record",
      docs: "What identifies a record for ever.",
      since: "0.1",
      example: "id: .id",
    },
    {
      name: "aliases",
      type: "expression",
      here: "record",
      docs: "Other ids by which records refer to this one, where a source names a record in more than one way.",
      since: "0.1",
      example: "aliases: [.key]",
    },
    {
      name: "identity",
      type: "word",
      docs: "The stream whose ids these are; the stream itself when it is not said.",
      since: "0.1",
      example: "identity: tasks",
    },
    {
      name: "pages",
      type: "call",
      words: ["numbered", "offset", "cursor", "link", "relay", "after"],
      docs: "How the next page is asked for. Without it there is one page.",
      since: "0.1",
      example: 'pages: numbered(param: "page", from: 0, until: .last_page)',
    },
    {
      name: "choose",
      type: "call",
      words: ["one", "many"],
      docs: "The user picks records of this stream; only those flow on.",
      since: "0.1",
      example: 'choose: many("Lists", show: .name)',
    },
    {
      name: "shape",
      type: "call",
      words: ["infer", "schema"],
      docs: "What whole responses look like: from samples, from a JSON Schema, or from both.",
      since: "0.1",
      example: 'shape: infer("samples/tasks/*.json")',
    },
    {
      name: "body",
      type: "object",
      docs: "The body of a POST, sent as JSON; what is missing in it is left out.",
      since: "0.1",
      example: 'body: { q: "x" }',
    },
    {
      name: "headers",
      type: "object",
      docs: "Headers of these requests, beside those of the source.",
      since: "0.1",
      example: 'headers: { "X-Api": "2" }',
    },
    {
      name: "first",
      type: "object",
      docs: "What differs in the first request of a walk over pages: `get` or `post`, `query`, `headers`, `body`; of a query `graphql`, `variables`.",
      since: "0.1",
      example: 'first: { body: { q: "y" } }',
    },
    ...askingSettings,
  ],
  blocks: [
    {
      type: "via",
      named: "yes",
      many: true,
      docs: "The same stream from one of several sources.",
      since: "0.1",
      example: 'via api { get: "/cards" }',
    },
    {
      type: "follow",
      named: "yes",
      many: true,
      docs: "A list inside a record that has its own pages.",
      since: "0.1",
      example: "follow labels { list: .labels.nodes, pages: relay(.labels, size: 50) }",
    },
  ],
};

const ofUnion: ReadonlySet<string> = new Set(["id", "identity", "choose"]);

/** A union has its members' records, so it says only what is its own. */
export const unionVocabulary: Vocabulary = {
  owner: "stream … from",
  docs: "The records of several streams under one name.",
  settings: streamVocabulary.settings.filter((row) => ofUnion.has(row.name)),
  blocks: [],
};

const ofWay: ReadonlySet<string> = new Set([
  "get",
  "post",
  "query",
  "headers",
  "body",
  "first",
  "read",
  "items",
  "pages",
  "shape",
  "graphql",
  "variables",
  "variants",
  "batch",
  "belongs",
  "ask",
]);

/** What may differ between the sources that a stream can be read from. */
export const viaVocabulary: Vocabulary = {
  owner: "via",
  docs: "How the stream is read from one of several sources.",
  settings: streamVocabulary.settings.filter((row) => ofWay.has(row.name)),
  blocks: [],
};
