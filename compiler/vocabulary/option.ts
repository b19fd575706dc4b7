import type { Vocabulary } from "./vocabulary.ts";

export const optionVocabulary: Vocabulary = {
  owner: "option",
  docs: "Something the user decides when importing.",
  blocks: [],
  settings: [
    {
      name: "label",
      type: "text",
      required: true,
      docs: "What the user sees.",
      since: "0.1",
      example: 'label: "Closed tasks"',
    },
    {
      name: "choices",
      type: "list of texts",
      required: true,
      docs: "What can be chosen.",
      since: "0.1",
      example: 'choices: ["import", "skip"]',
    },
    {
      name: "default",
      type: "text",
      required: true,
      docs: "What holds when the user decides nothing.",
      since: "0.1",
      example: 'default: "import"',
    },
  ],
};
