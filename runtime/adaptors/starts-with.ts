import type { Adaptor } from "./adaptor.ts";

export const startsWith: Adaptor = {
  name: "starts_with",
  major: 1,
  since: "0.1",
  category: "text",
  docs: "Whether it begins with a text.",
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
    { title: "it does", input: "[Bug] Login", arguments: { find: "[Bug]" }, gives: true },
    {
      title: "with any case",
      input: "[BUG] Login",
      arguments: { find: "[bug]", any_case: true },
      gives: true,
    },
    { title: "it does not", input: "Login [Bug]", arguments: { find: "[Bug]" }, gives: false },
  ],
  apply(input, given) {
    const [text, find] = [input as string, given.find as string];
    return given.any_case === true
      ? text.toLowerCase().startsWith(find.toLowerCase())
      : text.startsWith(find);
  },
};
