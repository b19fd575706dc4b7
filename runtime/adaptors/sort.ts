import type { Adaptor } from "./adaptor.ts";
import { inOrder } from "./values/order.ts";

export const sort: Adaptor = {
  name: "sort",
  major: 1,
  since: "0.1",
  category: "list",
  docs: "The list in order: numbers by size, then texts by their characters (Unicode, so capitals before small letters), dates by time; everything else keeps its order at the end. Objects are sorted by the field that `by` names.",
  input: { list: { variable: "T" } },
  parameters: [
    {
      name: "by",
      type: "text",
      default: null,
      literal: true,
      syntax: "field",
      docs: "The field to sort objects by.",
    },
    {
      name: "descending",
      type: "boolean",
      default: false,
      literal: true,
      docs: "Whether the greatest comes first.",
    },
  ],
  returns: { list: { variable: "T" } },
  fallible: false,
  mayBeMissing: false,
  examples: [
    { title: "texts", input: ["b", "a", "C"], gives: ["C", "a", "b"] },
    { title: "numbers", input: [10, 9, 2], gives: [2, 9, 10] },
    { title: "the greatest first", input: [2, 10], arguments: { descending: true }, gives: [10, 2] },
    {
      title: "objects",
      input: [{ name: "b", pos: 2 }, { name: "a", pos: 1 }, { name: "c" }],
      arguments: { by: "pos" },
      gives: [{ name: "a", pos: 1 }, { name: "b", pos: 2 }, { name: "c" }],
    },
  ],
  apply(input, given) {
    const list = input as readonly unknown[];
    return inOrder(list, typeof given.by === "string" ? given.by : undefined, given.descending === true);
  },
};
