import { keepAdf } from "../richtext/index.ts";
import type { Adaptor } from "./adaptor.ts";

export const adf: Adaptor = {
  name: "adf",
  major: 1,
  since: "0.1",
  category: "rich text",
  docs: "Keeps a document of Atlassian as it is, where Jira would take it; what Jira would refuse (unknown nodes, files and people of another site, what stands where it may not) becomes text, with a loss. Never fails.",
  input: "object",
  parameters: [],
  returns: "adf",
  fallible: false,
  mayBeMissing: true,
  examples: [
    {
      title: "a document",
      input: {
        version: 1,
        type: "doc",
        content: [{ type: "paragraph", content: [{ type: "text", text: "Hello" }] }],
      },
      gives: {
        version: 1,
        type: "doc",
        content: [{ type: "paragraph", content: [{ type: "text", text: "Hello" }] }],
      },
    },
    {
      title: "a node that is not known",
      input: {
        version: 1,
        type: "doc",
        content: [{ type: "sparkle", content: [{ type: "text", text: "Hi" }] }],
      },
      gives: {
        version: 1,
        type: "doc",
        content: [{ type: "paragraph", content: [{ type: "text", text: "Hi" }] }],
      },
    },
    { title: "no text at all", input: { version: 1, type: "doc", content: [] }, missing: true },
  ],
  apply(input, _given, tools) {
    const { adf: kept, losses } = keepAdf(input);
    for (const { code, message } of losses) tools.lose(code, message);
    return kept.content.length === 0 ? undefined : kept;
  },
};
