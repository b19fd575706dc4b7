import type { Adaptor } from "./adaptor.ts";

export const jsonList: Adaptor = {
  name: "json_list",
  major: 1,
  since: "0.1",
  category: "list",
  docs: "Reads a cell that holds a list of objects as JSON, the form in which some tools write comments and files into one cell. Elements that are no objects are left out with a loss. A text that is no such list is missing.",
  input: "text",
  parameters: [],
  returns: { list: "object" },
  fallible: false,
  mayBeMissing: true,
  examples: [
    {
      title: "comments",
      input: '[{"text": "Which red?", "by": "ada@example.com"}, {"text": "RAL 3000"}]',
      gives: [{ text: "Which red?", by: "ada@example.com" }, { text: "RAL 3000" }],
    },
    { title: "an empty list", input: " [] ", gives: [] },
    { title: "an element that is no object", input: '[{"a": 1}, "b"]', gives: [{ a: 1 }] },
    { title: "a text in brackets", input: "[Chore] fix", missing: true },
    { title: "one object", input: '{"text": "a"}', missing: true },
    { title: "a list of texts", input: '["a", "b"]', missing: true },
  ],
  apply(input, _given, tools) {
    const written = (input as string).trim();
    if (!written.startsWith("[") || !written.endsWith("]")) return undefined;
    const list = parse(written);
    if (!Array.isArray(list)) return undefined;
    const objects = list.filter(isObject);
    if (objects.length === 0 && list.length > 0) return undefined;
    for (const element of list) {
      if (isObject(element)) continue;
      const shown = (JSON.stringify(element) ?? "nothing").slice(0, 40);
      tools.lose("conversion-failed", `${shown} stands in a list of objects and is none`);
    }
    return objects;
  },
};

function parse(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    // Text that only looks like JSON is no list; what it is, another adaptor says.
    return undefined;
  }
}

const isObject = (value: unknown): boolean =>
  typeof value === "object" && value !== null && !Array.isArray(value);
