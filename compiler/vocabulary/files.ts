import type { Vocabulary } from "./vocabulary.ts";

export const filesVocabulary: Vocabulary = {
  owner: "files",
  docs: "Hosts that attachments come from.",
  blocks: [],
  settings: [
    {
      name: "hosts",
      type: "list of texts",
      required: true,
      docs: "Hosts; `*.` covers any depth, and `{host}` is an input: of an address it is the host.",
      since: "0.1",
      example: 'hosts: ["*.example.com"]',
    },
    {
      name: "auth",
      type: "word",
      words: ["none", "same"],
      calls: ["header"],
      docs: 'Whether a download carries the sign-in of the API, or a header of its own, as in `header("Authorization", "Token {token}")`; `same` when it is not said.',
      since: "0.1",
      example: "auth: none",
    },
    {
      name: "expires",
      type: "duration",
      docs: "How long an address lives.",
      since: "0.1",
      example: "expires: 1h",
    },
    {
      name: "fresh",
      type: "word",
      docs: "The stream that gives a fresh address.",
      since: "0.1",
      example: "fresh: details",
    },
  ],
};

export const csvVocabulary: Vocabulary = {
  owner: "file csv",
  docs: "A file of rows, with headers.",
  blocks: [],
  settings: [
    {
      name: "delimiter",
      type: "text",
      words: ["auto"],
      docs: "The character between cells; found when the file is read when it is `auto` or not said.",
      since: "0.1",
      example: 'delimiter: ";"',
    },
    {
      name: "encoding",
      type: "text",
      words: ["auto"],
      docs: "The file's encoding; found when the file is read when it is `auto` or not said.",
      since: "0.1",
      example: 'encoding: "windows-1252"',
    },
    {
      name: "header",
      type: "whole number",
      docs: "The row that holds the headers; 1 when it is not said.",
      since: "0.1",
      example: "header: 1",
    },
  ],
};

export const jsonVocabulary: Vocabulary = {
  owner: "file json",
  docs: "A file that is one JSON document.",
  blocks: [],
  settings: [],
};

export const tsvVocabulary: Vocabulary = {
  owner: "file tsv",
  docs: "A file of rows whose cells are separated by tabs.",
  blocks: [],
  settings: csvVocabulary.settings.filter(({ name }) => name !== "delimiter"),
};

export const zipVocabulary: Vocabulary = {
  owner: "file zip",
  docs: "An archive of files of one kind.",
  blocks: [],
  settings: [
    {
      name: "of",
      type: "call",
      words: ["csv", "tsv", "json"],
      required: true,
      docs: "What the files are, and which of the archive; `*` stands for any part of a path.",
      since: "0.1",
      example: 'of: json("*.json")',
    },
  ],
};

/** Kinds of file, by the name behind `file`. */
export const fileKinds: readonly string[] = ["csv", "tsv", "json", "zip"];
