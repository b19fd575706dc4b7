import { checkBoxToAdf as convert } from "../richtext/index.ts";
import type { Adaptor } from "./adaptor.ts";

export const checkBoxToAdf: Adaptor = {
  name: "check_box_to_adf",
  major: 1,
  since: "0.1",
  category: "rich text",
  docs: "Turns plain text into a document with one check box beside it. `join_adf` makes one list of several. Never fails.",
  input: "text",
  parameters: [{ name: "checked", type: "boolean", docs: "Whether it is ticked." }],
  returns: "adf",
  fallible: false,
  mayBeMissing: true,
  examples: [
    {
      title: "ticked",
      input: "Pack",
      arguments: { checked: true },
      gives: {
        version: 1,
        type: "doc",
        content: [
          {
            type: "taskList",
            attrs: { localId: "ca32d500-5441-4e2e-8000-000000000001" },
            content: [
              {
                type: "taskItem",
                attrs: { localId: "ca32d500-5441-4e2e-8000-000000000002", state: "DONE" },
                content: [{ type: "text", text: "Pack" }],
              },
            ],
          },
        ],
      },
    },
    { title: "blank", input: " ", missing: true },
  ],
  apply(input, given, tools) {
    if ((input as string).trim() === "") return undefined;
    const { adf, losses } = convert(input as string, given.checked === true);
    for (const { code, message } of losses) tools.lose(code, message);
    return adf;
  },
};
