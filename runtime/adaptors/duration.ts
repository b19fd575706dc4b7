import { type Adaptor, Failure } from "./adaptor.ts";

/** A whole or decimal number that is not negative. */
const amount = /^\d+(\.\d+)?$/;

/** At run time a duration is its milliseconds, as the literals `1s` and `2h` are. */
export const duration: Adaptor = {
  name: "duration",
  major: 1,
  since: "0.1",
  category: "date",
  docs: "Reads a length of time that a source writes as a count of some unit: `| duration(1s)` for seconds, `| duration(1ms)` for milliseconds. Text that is no number, and numbers below 0, are a failure; blank text is missing.",
  input: { anyOf: ["number", "text"] },
  parameters: [
    { name: "unit", type: "duration", literal: true, docs: "What is counted: `1ms`, `1s`, `1m`, `1h`." },
  ],
  returns: "duration",
  fallible: true,
  mayBeMissing: true,
  examples: [
    { title: "milliseconds as text", input: "8640000", arguments: { unit: 1 }, gives: 8_640_000 },
    { title: "seconds", input: 90, arguments: { unit: 1000 }, gives: 90_000 },
    { title: "hours with a fraction", input: "1.5", arguments: { unit: 3_600_000 }, gives: 5_400_000 },
    { title: "blank", input: " ", arguments: { unit: 1000 }, missing: true },
    { title: "words", input: "2h 30m", arguments: { unit: 1000 }, fails: "conversion-failed" },
    { title: "less than nothing", input: -1, arguments: { unit: 1000 }, fails: "conversion-failed" },
  ],
  apply(input, given) {
    const written = String(input).trim();
    if (written === "") return undefined;
    const count = typeof input === "number" ? input : amount.test(written) ? Number(written) : Number.NaN;
    const milliseconds = Math.round(count * (given.unit as number));
    if (count >= 0 && Number.isSafeInteger(milliseconds)) return milliseconds;
    return new Failure(`${JSON.stringify(input).slice(0, 40)} is no length of time`);
  },
};
