import type { Adaptor } from "./adaptor.ts";

export const replace: Adaptor = {
  name: "replace",
  major: 1,
  since: "0.1",
  category: "text",
  docs: "Replaces every occurrence of a text, which is taken as it stands and is no pattern.",
  input: "text",
  parameters: [
    { name: "find", type: "text", docs: "What to look for; capitals and small letters differ." },
    { name: "with", type: "text", docs: "What stands there instead." },
  ],
  returns: "text",
  fallible: false,
  mayBeMissing: false,
  examples: [
    {
      title: "underscores",
      input: "in_progress_now",
      arguments: { find: "_", with: " " },
      gives: "in progress now",
    },
    { title: "left out", input: "a.b.c", arguments: { find: ".", with: "" }, gives: "abc" },
    { title: "nothing to find", input: "a", arguments: { find: "", with: "x" }, gives: "a" },
  ],
  apply(input, given) {
    const find = given.find as string;
    return find === "" ? input : (input as string).split(find).join(given.with as string);
  },
};
