import { plainToAdf as convert } from "../richtext/index.ts";
import type { Adaptor } from "./adaptor.ts";

export const plainToAdf: Adaptor = {
  name: "plain_to_adf",
  major: 1,
  since: "0.1",
  category: "rich text",
  docs: "Turns plain text into a document: blank lines part paragraphs, line breaks are kept, addresses become links. Never fails.",
  input: "text",
  parameters: [],
  returns: "adf",
  fallible: false,
  mayBeMissing: true,
  examples: [
    {
      title: "one line",
      input: "Hello",
      gives: {
        version: 1,
        type: "doc",
        content: [{ type: "paragraph", content: [{ type: "text", text: "Hello" }] }],
      },
    },
    { title: "blank", input: "  ", missing: true },
  ],
  apply(input, _given, tools) {
    if ((input as string).trim() === "") return undefined;
    const { adf, losses } = convert(input as string);
    for (const { code, message } of losses) tools.lose(code, message);
    return adf;
  },
};
