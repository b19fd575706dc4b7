import type { Vocabulary } from "./vocabulary.ts";

export const mapVocabulary: Vocabulary = {
  owner: "map",
  docs: "How a record becomes an issue.",
  blocks: [],
  settings: [
    {
      name: "too_deep",
      type: "word",
      words: ["flatten", "link", "label"],
      docs: "What becomes of a record below the deepest level; `flatten` when it is not said.",
      since: "0.1",
      example: "too_deep: link",
    },
    {
      name: "overflow",
      type: "object",
      docs: "What becomes of text that is too long for its target: `split` into comments, or `truncate`.",
      since: "0.1",
      example: "overflow: { description: split }",
    },
  ],
};

/** A map to anything but issues: nothing but targets stands in it. */
export const otherMapVocabulary: Vocabulary = {
  owner: "map",
  docs: "How a record becomes a project, a version, a sprint, a component or a user.",
  blocks: [],
  settings: [],
};

export const collectionVocabulary: Vocabulary = {
  owner: "collection",
  docs: "Entities below an issue.",
  blocks: [],
  settings: [
    {
      name: "files",
      type: "word",
      docs: "Which `files` block the addresses belong to.",
      since: "0.1",
      example: "files: signed",
    },
  ],
};

export const fieldsVocabulary: Vocabulary = {
  owner: "fields",
  docs: "Custom fields whose names the records tell.",
  blocks: [],
  settings: [],
};
