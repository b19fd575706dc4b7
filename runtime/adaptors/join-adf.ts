import { type AdfDocument, joinAdf as joinDocuments } from "../richtext/index.ts";
import type { Adaptor } from "./adaptor.ts";

export const joinAdf: Adaptor = {
  name: "join_adf",
  major: 1,
  since: "0.1",
  category: "rich text",
  docs: "Puts documents one after the other; lists of check boxes that meet become one list. Missing when there is no document and no title.",
  input: { list: "adf" },
  parameters: [{ name: "title", type: "text", default: null, docs: "A heading above them all." }],
  returns: "adf",
  fallible: false,
  mayBeMissing: true,
  examples: [
    {
      title: "two texts",
      input: [
        {
          version: 1,
          type: "doc",
          content: [{ type: "paragraph", content: [{ type: "text", text: "One" }] }],
        },
        {
          version: 1,
          type: "doc",
          content: [{ type: "paragraph", content: [{ type: "text", text: "Two" }] }],
        },
      ],
      gives: {
        version: 1,
        type: "doc",
        content: [
          { type: "paragraph", content: [{ type: "text", text: "One" }] },
          { type: "paragraph", content: [{ type: "text", text: "Two" }] },
        ],
      },
    },
    {
      title: "a title alone",
      input: [],
      arguments: { title: "Checklist" },
      gives: {
        version: 1,
        type: "doc",
        content: [{ type: "heading", attrs: { level: 3 }, content: [{ type: "text", text: "Checklist" }] }],
      },
    },
    { title: "nothing", input: [], missing: true },
  ],
  apply(input, given) {
    const joined = joinDocuments(
      input as readonly AdfDocument[],
      typeof given.title === "string" ? given.title : "",
    );
    return joined.content.length === 0 ? undefined : joined;
  },
};
