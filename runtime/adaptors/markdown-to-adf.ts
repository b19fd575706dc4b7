import { markdownToAdf as convert } from "../richtext/index.ts";
import type { Adaptor } from "./adaptor.ts";

export const markdownToAdf: Adaptor = {
  name: "markdown_to_adf",
  major: 1,
  since: "0.1",
  category: "rich text",
  docs: "Turns Markdown (CommonMark with GitHub's tables, task lists and strikethrough) into a document. Never fails: what cannot be read becomes a code block and a loss.",
  input: "text",
  parameters: [
    {
      name: "line_breaks",
      type: "text",
      default: "break",
      literal: true,
      values: ["break", "space"],
      docs: 'What a line end inside a paragraph is: `"break"`, as most trackers show it, or `"space"`, as CommonMark has it (files, pages).',
    },
  ],
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
    {
      title: "a line end that only wraps",
      input: "one\ntwo",
      arguments: { line_breaks: "space" },
      gives: {
        version: 1,
        type: "doc",
        content: [{ type: "paragraph", content: [{ type: "text", text: "one two" }] }],
      },
    },
    { title: "blank", input: " \n", missing: true },
  ],
  apply(input, given, tools) {
    if ((input as string).trim() === "") return undefined;
    const { adf, losses } = convert(input as string, {
      softBreak: given.line_breaks === "space" ? "space" : "break",
    });
    for (const { code, message } of losses) tools.lose(code, message);
    return adf;
  },
};
