import { type Adaptor, Failure } from "./adaptor.ts";
import { shown } from "./values/shown.ts";

const longest = 60;

export const numberFrom: Adaptor = {
  name: "number_from",
  major: 1,
  since: "0.1",
  category: "number",
  docs: "Reads a number whose signs are declared: nothing is guessed, and any other text is a failure. Blank text is missing.",
  input: "text",
  parameters: [
    {
      name: "decimal",
      type: "text",
      literal: true,
      values: [".", ","],
      docs: "What stands before the fraction.",
    },
    {
      name: "thousands",
      type: "text",
      default: "",
      literal: true,
      values: ["", ".", ",", " ", "'", "’"],
      docs: "What stands between thousands; nothing where they stand together. A blank is any blank.",
    },
  ],
  returns: "number",
  fallible: true,
  mayBeMissing: true,
  examples: [
    { title: "as in Germany", input: "1.234,5", arguments: { decimal: ",", thousands: "." }, gives: 1234.5 },
    { title: "as in France", input: "1 234,5", arguments: { decimal: ",", thousands: " " }, gives: 1234.5 },
    { title: "without thousands", input: "-0.5", arguments: { decimal: ".", thousands: "" }, gives: -0.5 },
    {
      title: "groups of another size",
      input: "12.34,5",
      arguments: { decimal: ",", thousands: "." },
      fails: "conversion-failed",
    },
    {
      title: "the other sign",
      input: "1.5",
      arguments: { decimal: ",", thousands: "" },
      fails: "conversion-failed",
    },
    { title: "blank", input: " ", arguments: { decimal: ",", thousands: "" }, missing: true },
  ],
  apply(input, given) {
    const text = (input as string).trim();
    if (text === "") return undefined;
    const [decimal, thousands] = [given.decimal as string, given.thousands as string];
    const [, sign = "", whole = "", fraction] =
      text.length > longest ? [] : (parts(decimal).exec(text) ?? []);
    const groups = thousands === "" ? [whole] : whole.replace(/[\u00a0\u202f]/g, " ").split(thousands);
    const right = groups.every((group, index) =>
      (groups.length === 1 ? /^\d+$/ : index === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(group),
    );
    if (!right)
      return new Failure(`${shown(text)} is no number with ${JSON.stringify(decimal)} before its fraction`);
    const value = Number(`${groups.join("")}.${fraction || "0"}`);
    return sign === "-" || sign === "−" ? -value : value;
  },
};

const parts = (decimal: string): RegExp =>
  decimal === "," ? /^([+−-]?)([^,]*)(?:,(\d+))?$/ : /^([+−-]?)([^.]*)(?:\.(\d+))?$/;
