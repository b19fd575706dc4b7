import type { Adaptor } from "./adaptor.ts";

export const split: Adaptor = {
  name: "split",
  major: 1,
  since: "0.1",
  category: "text",
  docs: "Splits text at every occurrence of a separator; the pieces are trimmed, empty ones dropped. An empty separator parts the characters.",
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
    { title: "characters", input: "a🙂b", arguments: { separator: "" }, gives: ["a", "🙂", "b"] },
    { title: "one piece", input: "one", arguments: { separator: ";" }, gives: ["one"] },
  ],
  apply(input, given) {
    const text = input as string;
    const separator = given.separator as string;
    // By code points: half of a character is no text.
    const pieces = separator === "" ? [...text] : text.split(separator);
    return pieces.map((piece) => piece.trim()).filter((piece) => piece !== "");
  },
};
