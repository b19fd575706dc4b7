import type { Adaptor } from "./adaptor.ts";

export const after: Adaptor = {
  name: "after",
  major: 1,
  since: "0.1",
  category: "text",
  docs: "What stands behind a text; missing where that does not occur.",
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
    {
      title: "the number in a global id",
      input: "gid://gitlab/Issue/123",
      arguments: { find: "/", last: true },
      gives: "123",
    },
    { title: "the first of several", input: "a: b: c", arguments: { find: ":" }, gives: " b: c" },
    { title: "not in it", input: "abc", arguments: { find: "/" }, missing: true },
  ],
  apply(input, given) {
    const [text, find] = [input as string, given.find as string];
    const at = given.last === true ? text.lastIndexOf(find) : text.indexOf(find);
    return at < 0 ? undefined : text.slice(at + find.length);
  },
};
