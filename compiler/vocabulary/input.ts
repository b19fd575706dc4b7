import type { Vocabulary } from "./vocabulary.ts";

/** What an input can be; how each is written is checked before anything is asked. */
export const inputTypes = ["text", "url", "host", "id", "secret", "enum", "number", "date", "zone"] as const;

export const inputVocabulary: Vocabulary = {
  owner: "input",
  docs: "Something that only the user knows, asked for before the import begins.",
  blocks: [],
  settings: [
    {
      name: "label",
      type: "text",
      required: true,
      docs: "What the user sees.",
      since: "0.1",
      example: 'label: "Address of your server"',
    },
    {
      name: "type",
      type: "word",
      words: inputTypes,
      calls: ["file"],
      docs: "What it is: `text` when it is not said. A `secret` is used only to sign in and kept nowhere; `file(csv)` is a file of rows.",
      since: "0.1",
      example: "type: url",
    },
    {
      name: "help",
      type: "text",
      docs: "Where the user finds it.",
      since: "0.1",
      example: 'help: "As it stands in the browser, up to the first single slash"',
    },
    {
      name: "pattern",
      type: "text",
      docs: "A regular expression that the whole value has to fit.",
      since: "0.1",
      example: 'pattern: "https://.+"',
    },
    {
      name: "choices",
      type: "list of texts",
      docs: "What an `enum` can be.",
      since: "0.1",
      example: 'choices: ["free", "paid"]',
    },
    {
      name: "default",
      type: "plain",
      docs: "What holds when the user gives nothing.",
      since: "0.1",
      example: 'default: "https://example.com"',
    },
    {
      name: "required",
      type: "true or false",
      docs: "Whether an import needs it; true when it is not said. One that is not needed may be missing.",
      since: "0.1",
      example: "required: false",
    },
    {
      name: "verify",
      type: "call",
      words: ["get"],
      docs: "A request that succeeds when what the user gave is right; it is sent before the import begins.",
      since: "0.1",
      example: 'verify: get("/user")',
    },
  ],
};
