import type { Vocabulary } from "./vocabulary.ts";

export const importerVocabulary: Vocabulary = {
  owner: "importer",
  docs: "What the importer is called and which version of the language it is written in.",
  blocks: [],
  settings: [
    {
      name: "title",
      type: "text",
      required: true,
      docs: "The tool's name as users know it.",
      since: "0.1",
      example: 'title: "ClickUp"',
    },
    {
      name: "language",
      type: "whole number",
      required: true,
      docs: "The version of the language; there is 1.",
      since: "0.1",
      example: "language: 1",
    },
  ],
};

/** The versions of the language that this compiler reads. */
export const languageVersions: readonly number[] = [1];
