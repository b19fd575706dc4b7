import type { Adaptor } from "./adaptor.ts";

export const round: Adaptor = {
  name: "round",
  major: 1,
  since: "0.1",
  category: "number",
  docs: "The nearest number with so many places behind the decimal sign; halves go away from zero.",
  input: "number",
  parameters: [
    {
      name: "places",
      type: "number",
      default: 0,
      docs: "Places behind the decimal sign; below 0 before it.",
    },
  ],
  returns: "number",
  fallible: false,
  mayBeMissing: false,
  examples: [
    { title: "a half", input: 2.5, gives: 3 },
    { title: "a half below zero", input: -2.5, gives: -3 },
    { title: "two places", input: 1.005, arguments: { places: 2 }, gives: 1.01 },
    { title: "tens", input: 1234, arguments: { places: -1 }, gives: 1230 },
  ],
  apply(input, given) {
    const value = input as number;
    const places = Math.round(given.places as number);
    const rounded = moved(Math.round(moved(Math.abs(value), places)), -places);
    return Number.isFinite(rounded) ? Math.sign(value) * rounded : value;
  },
};

/** Moves the decimal sign as it is written, so that 1.005 is not first made the binary fraction below it. */
function moved(value: number, places: number): number {
  const [figures, exponent = "0"] = String(value).split("e");
  return Number(`${figures}e${Number(exponent) + places}`);
}
