import type { Broken } from "./mistake.ts";

/** Mistakes with streams and their pages, by the titles of constructs. */
export const brokenStreams: Readonly<Record<string, Broken>> = {
  "below another": {
    beside: 'stream crew each ships as s { get: "/crew", items: ., id: .id }',
    code: "unknown-stream",
  },
  union: { beside: "stream fleet from boats, ships { id: .id }", code: "unknown-stream" },
  "a list in the parent's record": {
    beside: "stream crew each boats as b { items: b.people, id: .id }",
    code: "unknown-field",
  },
  "parameters in the address": { stream: "query: { port: port }", code: "unknown-name" },
  POST: { stream: 'get: "/boats", post: "/boats"', code: "request-twice" },
  "a body": { stream: 'body: { q: "x" }', code: "body-unwanted" },
  ids: { stream: "id: .number", code: "unknown-field" },
  variables: { stream: "variables: { port: 1 }", code: "setting-needs" },
  "batches of parents": { stream: "batch: 10", code: "setting-needs" },
  "whose record it is, of a batch": { stream: "belongs: .id", code: "setting-needs" },
  "some parents only": { stream: "when: .length > 9", code: "setting-needs" },
  "recursion below some": {
    beside:
      'stream parts each boats as b { get: "/boats/{b.id}", again: under(b, when: .nam == "x", at_most: 3), items: .boats, id: .id, shape: infer("boats.json") }',
    code: "unknown-field",
  },
  "fields to ask for": { stream: 'ask: "fields"', code: "setting-value" },
  "fields to ask for, below one": { stream: 'ask: query("fields", under: .crew)', code: "ask-nothing" },
  "fields to ask for, by their first names": {
    stream: 'ask: query("fields", depth: "one")',
    code: "setting-value",
  },
  "what stands between fields to ask for": {
    stream: 'ask: query("fields", separator: 5)',
    code: "setting-value",
  },
  "only what changed, by a variable": {
    stream: 'since: variable("since", field: .docked)',
    code: "setting-needs",
  },
  "changes since a moment of ISO 8601": {
    stream: 'since: query("after", field: .changed, format: iso)',
    code: "unknown-field",
  },
  "changes since a millisecond since 1970": {
    stream: 'since: query("after", field: .changed, format: epoch_millis)',
    code: "unknown-field",
  },
  "changes asked for once more": {
    stream: 'since: query("after", field: .docked, overlap: 1)',
    code: "setting-value",
  },
  "nested lists by the page": {
    stream:
      'graphql: """query { boats(first: 9) { id } }""", follow tags { list: .tags, pages: relay(.tags, size: "20") }',
    code: "setting-value",
  },
  "shapes from samples": { stream: 'shape: infer("ships.json")', code: "sample-missing" },
  "shapes from a schema": { stream: 'shape: schema("boats.schema.json")', code: "schema-missing" },
  "shapes from a schema and samples": {
    stream: 'shape: schema("boats.schema.json", samples: "boats.json")',
    code: "schema-missing",
  },
  numbered: { stream: "pages: numbered(from: 0, until: .more == false)", code: "missing-argument" },
  "the first page's number": {
    stream: 'pages: numbered(param: "page", from: "one", until: .more == false)',
    code: "setting-value",
  },
  "numbers in a variable": {
    stream: 'pages: numbered(param: "page", in: variable, until: .more == false)',
    code: "pages-misplaced",
  },
  "how many a page holds": {
    stream: 'pages: numbered(param: "page", until: short, size: many)',
    code: "setting-value",
  },
  "cursor until the last page is told": {
    stream: 'pages: cursor(.next, in: query("cursor"), until: .last)',
    code: "unknown-field",
  },
  Relay: { stream: "pages: relay(.boats, size: 50)", code: "pages-misplaced" },
  "after the last record": {
    stream: "pages: after({ before: last.number }, size: 25)",
    code: "unknown-field",
  },
  "a first request that differs": {
    stream: 'get: "/boats", first: { get: "/first" }',
    code: "first-needless",
  },
  "a first query that differs": {
    stream: 'get: "/boats", first: { graphql: "query { boats { id } }" }',
    code: "unknown-setting",
  },
  "until an empty page": {
    stream: 'pages: numbered(param: "page", until: empty, size: "20")',
    code: "setting-value",
  },
  "entries of an object": {
    beside: "stream crew each boats as b { items: entries(b.name), id: .key }",
    code: "wrong-type",
  },
  recursion: {
    beside: 'stream parts each boats as b { get: "/boats/{b.id}", again: under(b), items: ., id: .id }',
    code: "missing-argument",
  },
  variants: { stream: "variants: { filter: [] }", code: "setting-value" },
  "aliases of ids": { stream: "aliases: [.nick]", code: "unknown-field" },
  "ids of another stream": { stream: "identity: ships", code: "unknown-stream" },
  "only what changed": { stream: 'since: query("after", field: .seen)', code: "unknown-field" },
  "nested lists that overflow": { stream: "follow tags { list: .tags }", code: "setting-needs" },
  one: { stream: 'choose: one("Boat", show: .title)', code: "unknown-field" },
  many: { stream: 'choose: many("Boats", show: .title)', code: "unknown-field" },
  "at most so many": { stream: 'choose: many("Boats", at_most: 0, show: .name)', code: "setting-value" },
  "equal names told apart": {
    stream: 'choose: many("Boats", show: .name, within: .port)',
    code: "unknown-field",
  },
  "by offset": { stream: 'pages: offset(param: "skip", total: "two")', code: "wrong-type" },
  "offset with a total": { stream: 'pages: offset(param: "skip", total: .sum)', code: "unknown-field" },
  "cursor in the query": { stream: 'pages: cursor(.after, in: query("cursor"))', code: "unknown-field" },
  "cursor in the body": { stream: 'pages: cursor(.next, in: body("cursor"))', code: "pages-misplaced" },
  "cursor in a variable": { stream: 'pages: cursor(.next, in: variable("cursor"))', code: "pages-misplaced" },
  "cursor with a life time": {
    stream: 'pages: cursor(.next, in: query("cursor"), lives: "1h")',
    code: "setting-value",
  },
  "links to the next page": { stream: "pages: link(.after)", code: "unknown-field" },
  "until a short page": { stream: 'pages: numbered(param: "page", until: short)', code: "size-missing" },
};
