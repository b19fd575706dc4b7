import type { Vocabulary } from "./vocabulary.ts";

export const sourceVocabulary: Vocabulary = {
  owner: "source",
  docs: "Where records come from: an API with its ways to sign in, limits and errors, or a file.",
  settings: [
    {
      name: "base",
      type: "template",
      docs: "The address that every `get` and `post` continues.",
      since: "0.1",
      example: 'base: "https://api.example.com/v2"',
    },
    {
      name: "timeout",
      type: "duration",
      docs: "How long one request may take; 30s when it is not said.",
      since: "0.1",
      example: "timeout: 30s",
    },
    {
      name: "headers",
      type: "object",
      docs: "Headers of every request.",
      since: "0.1",
      example: 'headers: { "Notion-Version": "2022-06-28" }',
    },
    {
      name: "schema",
      type: "text",
      docs: "A file with the GraphQL schema of the API; queries are held against it.",
      since: "0.1",
      example: 'schema: "schema.graphql"',
    },
    {
      name: "hosts",
      type: "list of texts",
      docs: "Further hosts that full addresses may name; `*.` covers any depth.",
      since: "0.1",
      example: 'hosts: ["*.example.com"]',
    },
  ],
  blocks: [
    {
      type: "auth",
      named: "yes",
      many: true,
      docs: "A way to sign in; the user picks one by name.",
      since: "0.1",
      example: 'auth token { header: "Authorization" }',
    },
    {
      type: "files",
      named: "optional",
      many: true,
      docs: "Hosts that attachments come from, and how to sign in there.",
      since: "0.1",
      example: 'files { hosts: ["*.example.com"], auth: none }',
    },
    {
      type: "budget",
      named: "yes",
      many: true,
      docs: "A limit that the API states; it is obeyed before the API has to say no.",
      since: "0.1",
      example: "budget requests { allow: per_minute(100), scope: token }",
    },
    {
      type: "errors",
      named: "no",
      docs: "What an answer that is no success means; the first rule that holds decides.",
      since: "0.1",
      example: "errors { when status == 429 -> rate_limited }",
    },
    {
      type: "file",
      named: "yes",
      docs: "The records stand in a file of the user.",
      since: "0.1",
      example: "file csv { delimiter: auto }",
    },
  ],
};
