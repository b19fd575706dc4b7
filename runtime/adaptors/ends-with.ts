import type { Adaptor } from "./adaptor.ts";

export const endsWith: Adaptor = {
  name: "ends_with",
  major: 1,
  since: "0.1",
  category: "text",
  docs: "Whether it ends with a text.",
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
    { title: "it does", input: "photo.png", arguments: { find: ".png" }, gives: true },
    { title: "with any case", input: "photo.PNG", arguments: { find: ".png", any_case: true }, gives: true },
    { title: "it does not", input: "photo.png.zip", arguments: { find: ".png" }, gives: false },
  ],
  apply(input, given) {
    const [text, find] = [input as string, given.find as string];
    return given.any_case === true ? text.toLowerCase().endsWith(find.toLowerCase()) : text.endsWith(find);
  },
};
