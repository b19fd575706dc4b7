import type { Adaptor } from "./adaptor.ts";

export const at: Adaptor = {
  name: "at",
  major: 1,
  since: "0.1",
  category: "list",
  docs: "The element at a place, counted from 1; below 0 from the end. Missing where the list is shorter.",
  input: { list: { variable: "T" } },
  parameters: [{ name: "place", type: "number", docs: "1 is the first, -1 the last." }],
  returns: { variable: "T" },
  fallible: false,
  mayBeMissing: true,
  examples: [
    { title: "the second", input: ["a", "b", "c"], arguments: { place: 2 }, gives: "b" },
    { title: "the last but one", input: ["a", "b", "c"], arguments: { place: -2 }, gives: "b" },
    { title: "behind the end", input: ["a"], arguments: { place: 2 }, missing: true },
  ],
  apply(input, given) {
    const place = given.place as number;
    return (input as readonly unknown[]).at(
      place > 0 ? place - 1 : place === 0 ? Number.POSITIVE_INFINITY : place,
    );
  },
};
