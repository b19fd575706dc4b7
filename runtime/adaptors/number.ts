import { type Adaptor, Failure } from "./adaptor.ts";

/** A decimal with a point, as JSON writes it; local number formats are another adaptor's work. */
const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i;

export const number: Adaptor = {
  name: "number",
  major: 1,
  since: "0.1",
  category: "number",
  docs: "Reads a decimal number; text that is none is a failure, blank text is missing.",
  input: { anyOf: ["number", "text"] },
  parameters: [],
  returns: "number",
  fallible: true,
  mayBeMissing: true,
  examples: [
    { title: "text", input: " 3.5 ", gives: 3.5 },
    { title: "a number", input: 8, gives: 8 },
    { title: "blank", input: " ", missing: true },
    { title: "a word", input: "three", fails: "conversion-failed" },
  ],
  apply(input) {
    if (typeof input === "number") return input;
    const written = (input as string).trim();
    if (written === "") return undefined;
    if (!decimal.test(written)) return new Failure(`${JSON.stringify(written.slice(0, 40))} is no number`);
    const value = Number(written);
    return Number.isFinite(value)
      ? value
      : new Failure(`${JSON.stringify(written.slice(0, 40))} is too large`);
  },
};
