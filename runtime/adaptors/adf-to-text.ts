import { type AdfDocument, adfToText as convert } from "../richtext/index.ts";
import type { Adaptor } from "./adaptor.ts";

export const adfToText: Adaptor = {
  name: "adf_to_text",
  major: 1,
  since: "0.1",
  category: "rich text",
  docs: "The readable text of a document, each block on lines of its own. Missing where there is none.",
  input: "adf",
  parameters: [],
  returns: "text",
  fallible: false,
  mayBeMissing: true,
  examples: [
    {
      title: "two paragraphs",
      input: {
        version: 1,
        type: "doc",
        content: [
          { type: "paragraph", content: [{ type: "text", text: "One" }] },
          { type: "paragraph", content: [{ type: "text", text: "Two" }] },
        ],
      },
      gives: "One\nTwo",
    },
    { title: "none", input: { version: 1, type: "doc", content: [] }, missing: true },
  ],
  apply: (input) => convert(input as AdfDocument) || undefined,
};
