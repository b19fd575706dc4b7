import { markdownToAdf as convert } from "../richtext/index.ts";
import type { Adaptor } from "./adaptor.ts";

export const markdownToAdf: Adaptor = {
  name: "markdown_to_adf",
  major: 1,
  since: "0.1",
  category: "rich text",
  docs: "Turns Markdown (CommonMark with GitHub's tables, task lists and strikethrough) into a document. Never fails: what cannot be read becomes a code block and a loss.",
  input: "text",
  parameters: [],
  returns: "adf",
  fallible: false,
  mayBeMissing: true,
  examples: [
    {
      title: "a strong word",
      input: "a **b**",
      gives: {
        version: 1,
        type: "doc",
        content: [
          {
            type: "paragraph",
            content: [
              { type: "text", text: "a " },
              { type: "text", text: "b", marks: [{ type: "strong" }] },
            ],
          },
        ],
      },
    },
    { title: "blank", input: " \n", missing: true },
  ],
  apply(input, _given, tools) {
    if ((input as string).trim() === "") return undefined;
    const { adf, losses } = convert(input as string);
    for (const { code, message } of losses) tools.lose(code, message);
    return adf;
  },
};
