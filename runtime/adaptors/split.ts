import type { Adaptor } from "./adaptor.ts";

export const split: Adaptor = {
  name: "split",
  major: 1,
  since: "0.1",
  category: "text",
  docs: "Splits text at every occurrence of a separator; the pieces are trimmed, empty ones dropped.",
  input: "text",
  parameters: [{ name: "separator", type: "text", literal: true, docs: "The text between two pieces." }],
  returns: { list: "text" },
  fallible: false,
  mayBeMissing: false,
  examples: [
    {
      title: "commas",
      input: "one, two,,three",
      arguments: { separator: "," },
      gives: ["one", "two", "three"],
    },
    { title: "one piece", input: "one", arguments: { separator: ";" }, gives: ["one"] },
  ],
  apply: (input, given) =>
    (input as string)
      .split(given.separator as string)
      .map((piece) => piece.trim())
      .filter((piece) => piece !== ""),
};
