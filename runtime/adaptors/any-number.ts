import { type Adaptor, Failure } from "./adaptor.ts";

export const anyNumber: Adaptor = {
  name: "any_number",
  major: 1,
  since: "0.1",
  category: "number",
  docs: `Reads a number as people and spreadsheets write it: \`1,234.50\`, \`1.234,50\`, \`1 234,5\`, \`1'234\`, \`12 %\` (12), \`€ 5\`. Where both point and comma stand, the last is the decimal sign; one that stands several times parts thousands. One alone before exactly three digits, as in \`1,234\`, may be either: \`decimal\` says which. Text that is no number is a failure, blank text is missing.`,
  input: { anyOf: ["number", "text"] },
  parameters: [
    {
      name: "decimal",
      type: "text",
      default: "refuse",
      values: ["refuse", "point", "comma"],
      docs: 'The decimal sign where it may be either: `"point"` or `"comma"`; with `"refuse"`, such a number is a failure.',
    },
  ],
  returns: "number",
  fallible: true,
  mayBeMissing: true,
  examples: [
    { title: "thousands and a point", input: "1,234.50", gives: 1234.5 },
    { title: "thousands and a comma", input: "1.234.567,5", gives: 1_234_567.5 },
    { title: "a decimal comma", input: "0,125", gives: 0.125 },
    { title: "blanks between thousands", input: "1\u202f234,5 €", gives: 1234.5 },
    { title: "a percentage", input: "100\u00a0%", gives: 100 },
    { title: "below zero", input: "−3.5", gives: -3.5 },
    { title: "either", input: "1,234", fails: "conversion-failed" },
    { title: "either, with commas", input: "1,234", arguments: { decimal: "comma" }, gives: 1.234 },
    { title: "either, with points", input: "1,234", arguments: { decimal: "point" }, gives: 1234 },
    { title: "a number", input: 8, gives: 8 },
    { title: "blank", input: " ", missing: true },
    { title: "a word", input: "three", fails: "conversion-failed" },
  ],
  apply(input, given) {
    if (typeof input === "number") return input;
    const text = (input as string).trim();
    if (text === "") return undefined;
    const shown = JSON.stringify(text.slice(0, 40));
    const match = text.length > longest ? null : form.exec(text);
    if (match === null) return new Failure(`${shown} is no number`);
    const figures = (match[2] as string).replace(/[\s'’_]/g, "");
    const decimal = decimalSign(figures, given.decimal);
    if (decimal === undefined) {
      return new Failure(
        `${shown} is ${figures.replace(/[.,]/, "")} or a fraction: say which, by decimal "point" or "comma"`,
      );
    }
    const [whole = "", fraction = ""] = decimal === "" ? [figures] : figures.split(decimal);
    if (!thousands.test(whole) || /[.,]/.test(fraction)) return new Failure(`${shown} is no number`);
    const value = Number(`${whole.replace(/[.,]/g, "") || "0"}.${fraction || "0"}`);
    return /[-−]/.test(match[1] as string) ? -value : value;
  },
};

const longest = 60;

/** A sign and a currency before, a currency or `%` behind. */
const form = /^((?:[+−-]\s?)?\p{Sc}?\s?|\p{Sc}\s?[+−-])(\d[\d\s.,'’_]*|[.,]\d+)\s*[%\p{Sc}]?$/u;

/** Without any sign between them, or one and the same between all groups of three. */
const thousands = /^(?:\d*|\d{1,3}(?:(?:,\d{3})+|(?:\.\d{3})+))$/;

/** @returns the sign, "" where there is none, or undefined where nobody can say */
function decimalSign(figures: string, wanted: unknown): string | undefined {
  const signs = figures.match(/[.,]/g) ?? [];
  const last = signs.at(-1);
  if (last === undefined) return "";
  if (signs.length > 1) return signs.every((sign) => sign === last) ? "" : last;
  if (!/^[1-9]\d{0,2}[.,]\d{3}$/.test(figures)) return last;
  if (wanted === "point") return last === "." ? last : "";
  if (wanted === "comma") return last === "," ? last : "";
  return undefined;
}
