import type { Adaptor } from "./adaptor.ts";
import { fieldOf } from "./values/field-of.ts";

export const unique: Adaptor = {
  name: "unique",
  major: 1,
  since: "0.1",
  category: "list",
  docs: "The list with the first of every group of equal elements. Objects are equal where the field that `by` names is; those without it are kept.",
  input: { list: { variable: "T" } },
  parameters: [
    {
      name: "by",
      type: "text",
      default: null,
      literal: true,
      syntax: "field",
      docs: "The field that tells objects apart.",
    },
  ],
  returns: { list: { variable: "T" } },
  fallible: false,
  mayBeMissing: false,
  examples: [
    { title: "labels", input: ["a", "b", "a"], gives: ["a", "b"] },
    {
      title: "objects",
      input: [{ id: 1, at: "a" }, { id: 2 }, { id: 1, at: "b" }, {}],
      arguments: { by: "id" },
      gives: [{ id: 1, at: "a" }, { id: 2 }, {}],
    },
  ],
  apply(input, given) {
    const list = input as readonly unknown[];
    if (typeof given.by !== "string") return [...new Set(list)];
    const name = given.by;
    const seen = new Set<unknown>();
    return list.filter((element) => {
      const key = fieldOf(element, name);
      if (key === undefined || key === null) return true;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
  },
};
