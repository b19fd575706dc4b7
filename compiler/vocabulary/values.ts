import type { Vocabulary } from "./vocabulary.ts";

export const valuesVocabulary: Vocabulary = {
  owner: "values",
  docs: "A table from the source's words to Jira's.",
  blocks: [],
  settings: [
    {
      name: "exact",
      type: "true or false",
      docs: "Whether upper case and blanks at the ends tell keys apart; false when it is not said.",
      since: "0.1",
      example: "exact: true",
    },
  ],
};
