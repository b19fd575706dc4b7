import type { Adaptor } from "./adaptor.ts";

export const entries: Adaptor = {
  name: "entries",
  major: 1,
  since: "0.1",
  category: "object",
  docs: "The fields of an object as a list of `{ key, value }`, in their order; `value` is missing where the field holds nothing.",
  input: "object",
  parameters: [],
  returns: { list: { fields: { key: "text", value: "any" } } },
  fallible: false,
  mayBeMissing: false,
  examples: [
    {
      title: "fields",
      input: { size: 3, note: null },
      gives: [
        { key: "size", value: 3 },
        { key: "note", value: null },
      ],
    },
  ],
  apply: (input) => Object.entries(input as object).map(([key, value]) => ({ key, value: value as unknown })),
};
