import type { Adaptor } from "./adaptor.ts";

export const oneLine: Adaptor = {
  name: "one_line",
  major: 1,
  since: "0.1",
  category: "text",
  docs: "The text on one line: every run of blanks and line ends becomes one blank. Missing when nothing is left.",
  input: "text",
  parameters: [],
  returns: "text",
  fallible: false,
  mayBeMissing: true,
  examples: [
    { title: "a title over two lines", input: " Fix\r\n  login ", gives: "Fix login" },
    { title: "nothing but blanks", input: " \n ", missing: true },
  ],
  apply: (input) => (input as string).replace(/\s+/g, " ").trim() || undefined,
};
