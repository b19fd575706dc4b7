import { type Adaptor, Failure } from "./adaptor.ts";

export const plus: Adaptor = {
  name: "plus",
  major: 1,
  since: "0.1",
  category: "number",
  docs: "The number and another added up; a number below 0 takes away.",
  input: "number",
  parameters: [{ name: "number", type: "number", docs: "What to add." }],
  returns: "number",
  fallible: false,
  mayBeMissing: false,
  examples: [
    { title: "one more", input: 3, arguments: { number: 1 }, gives: 4 },
    { title: "one less", input: 3, arguments: { number: -1 }, gives: 2 },
  ],
  apply(input, given) {
    const total = (input as number) + (given.number as number);
    return Number.isFinite(total)
      ? total
      : new Failure(`${input} and ${given.number} make no number`, "unexpected-type");
  },
};
