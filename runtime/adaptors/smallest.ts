import type { Adaptor } from "./adaptor.ts";
import { inOrder } from "./values/order.ts";

export const smallest: Adaptor = {
  name: "smallest",
  major: 1,
  since: "0.1",
  category: "list",
  docs: "The least of a list: of numbers and moments the lowest or earliest, of texts and dates the first in the order of `sort`. An empty list is missing.",
  input: { list: { variable: "T" } },
  parameters: [],
  returns: { variable: "T" },
  fallible: false,
  mayBeMissing: true,
  examples: [
    { title: "numbers", input: [3, 10, 2], gives: 2 },
    { title: "dates", input: ["2024-03-12", "2023-01-01"], gives: "2023-01-01" },
    { title: "none", input: [], missing: true },
  ],
  apply: (input) => inOrder(input as readonly unknown[])[0],
};
