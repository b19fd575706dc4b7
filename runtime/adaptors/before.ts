import type { Adaptor } from "./adaptor.ts";

export const before: Adaptor = {
  name: "before",
  major: 1,
  since: "0.1",
  category: "text",
  docs: "What stands before a text; missing where that does not occur.",
  input: "text",
  parameters: [
    { name: "find", type: "text", docs: "What to look for." },
    {
      name: "last",
      type: "boolean",
      default: false,
      literal: true,
      docs: "Whether the last occurrence counts instead of the first.",
    },
  ],
  returns: "text",
  fallible: false,
  mayBeMissing: true,
  examples: [
    { title: "the name in an address", input: "ada@example.com", arguments: { find: "@" }, gives: "ada" },
    { title: "the last of several", input: "a/b/c", arguments: { find: "/", last: true }, gives: "a/b" },
    { title: "not in it", input: "abc", arguments: { find: "/" }, missing: true },
  ],
  apply(input, given) {
    const [text, find] = [input as string, given.find as string];
    const at = given.last === true ? text.lastIndexOf(find) : text.indexOf(find);
    return at < 0 ? undefined : text.slice(0, at);
  },
};
