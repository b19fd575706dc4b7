import type { Adaptor } from "./adaptor.ts";

export const contains: Adaptor = {
  name: "contains",
  major: 1,
  since: "0.1",
  category: "text",
  docs: "Whether a text occurs in it.",
  input: "text",
  parameters: [
    { name: "find", type: "text", docs: "What to look for." },
    {
      name: "any_case",
      type: "boolean",
      default: false,
      literal: true,
      docs: "Whether capitals and small letters count as equal.",
    },
  ],
  returns: "boolean",
  fallible: false,
  mayBeMissing: false,
  examples: [
    { title: "it does", input: "Fix login", arguments: { find: "log" }, gives: true },
    { title: "with any case", input: "Fix Login", arguments: { find: "login", any_case: true }, gives: true },
    { title: "it does not", input: "Fix Login", arguments: { find: "login" }, gives: false },
  ],
  apply(input, given) {
    const [text, find] = [input as string, given.find as string];
    return given.any_case === true ? text.toLowerCase().includes(find.toLowerCase()) : text.includes(find);
  },
};
