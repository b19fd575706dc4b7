import type { Adaptor } from "./adaptor.ts";

export const join: Adaptor = {
  name: "join",
  major: 1,
  since: "0.1",
  category: "list",
  docs: "Writes the elements of a list one after the other; an empty list is missing.",
  input: { list: "text" },
  parameters: [{ name: "separator", type: "text", default: ", ", docs: "What stands between two elements." }],
  returns: "text",
  fallible: false,
  mayBeMissing: true,
  examples: [
    { title: "names", input: ["Ada", "Grace"], gives: "Ada, Grace" },
    { title: "lines", input: ["a", "b"], arguments: { separator: "\n" }, gives: "a\nb" },
    { title: "empty", input: [], missing: true },
  ],
  apply: (input, given) => (input as readonly string[]).join(given.separator as string) || undefined,
};
