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
      docs: "What can be chosen, unless `default` is a number, `true` or `false`.",
      since: "0.1",
      example: 'choices: ["import", "skip"]',
    },
    {
      name: "default",
      type: "plain",
      required: true,
      docs: "What holds when the user decides nothing. `true` or `false` makes the option one of these two, a number a whole number.",
      since: "0.1",
      example: 'default: "import"',
    },
  ],
};
