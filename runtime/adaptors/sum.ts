import { type Adaptor, Failure } from "./adaptor.ts";

export const sum: Adaptor = {
  name: "sum",
  major: 1,
  since: "0.1",
  category: "number",
  docs: "All numbers of a list added up; an empty list is missing.",
  input: { list: "number" },
  parameters: [],
  returns: "number",
  fallible: false,
  mayBeMissing: true,
  examples: [
    { title: "estimates", input: [1, 2.5, 3], gives: 6.5 },
    { title: "none", input: [], missing: true },
  ],
  apply(input) {
    const numbers = input as readonly number[];
    if (numbers.length === 0) return undefined;
    const total = numbers.reduce((sum, number) => sum + number, 0);
    return Number.isFinite(total)
      ? total
      : new Failure("the sum is too large for a number", "unexpected-type");
  },
};
