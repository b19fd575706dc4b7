import { type Adaptor, Failure } from "./adaptor.ts";

export const times: Adaptor = {
  name: "times",
  major: 1,
  since: "0.1",
  category: "number",
  docs: "The number multiplied by another; a fraction divides.",
  input: "number",
  parameters: [{ name: "by", type: "number", docs: "What to multiply by." }],
  returns: "number",
  fallible: true,
  mayBeMissing: false,
  examples: [
    { title: "a weight", input: 3, arguments: { by: 2 }, gives: 6 },
    { title: "thousandths", input: 1500, arguments: { by: 0.001 }, gives: 1.5 },
    { title: "too great", input: 1e308, arguments: { by: 10 }, fails: "conversion-failed" },
  ],
  apply(input, given) {
    const product = (input as number) * (given.by as number);
    return Number.isFinite(product) ? product : new Failure(`${input} times ${given.by} is no number`);
  },
};
