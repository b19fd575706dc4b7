import { type Adaptor, Failure } from "./adaptor.ts";
import { readDuration } from "./dates/read-duration.ts";

/** At run time a duration is its milliseconds, as the literals `1s` and `2h` are. */
export const duration: Adaptor = {
  name: "duration",
  major: 2,
  since: "0.1",
  category: "duration",
  docs: `Reads a length of time. A plain number counts the unit given: \`| duration(1s)\` for seconds, \`| duration(1ms)\` for milliseconds. Otherwise as tools and people write it: \`1w 2d 3h 30m\`, \`1.5h\`, \`1,5 Std.\`, \`3 days\`, \`2 horas y 5 minutos\`, \`1:30\` (hours and minutes), \`1:30:00\`, ISO 8601's \`PT1H30M\`.

Days and weeks are those of work, as in Jira: a day has 8 hours, a week 5 days, a month (\`mo\`) 4 weeks. Text of no such form and numbers below 0 are a failure; blank text is missing.`,
  input: { anyOf: ["number", "text"] },
  parameters: [
    {
      name: "unit",
      type: "duration",
      literal: true,
      docs: "What a plain number counts: `1ms`, `1s`, `1m`, `1h`.",
    },
  ],
  returns: "duration",
  fallible: true,
  mayBeMissing: true,
  examples: [
    { title: "milliseconds as text", input: "8640000", arguments: { unit: 1 }, gives: 8_640_000 },
    { title: "seconds", input: 90, arguments: { unit: 1000 }, gives: 90_000 },
    { title: "hours with a fraction", input: "1.5", arguments: { unit: 3_600_000 }, gives: 5_400_000 },
    { title: "blank", input: " ", arguments: { unit: 1000 }, missing: true },
    { title: "as Jira shows it", input: "1w 2d 3h 30m", arguments: { unit: 1000 }, gives: 214_200_000 },
    { title: "a clock", input: "1:30", arguments: { unit: 1000 }, gives: 5_400_000 },
    { title: "ISO 8601", input: "PT1H30M", arguments: { unit: 1000 }, gives: 5_400_000 },
    { title: "in German", input: "1,5 Stunden", arguments: { unit: 1000 }, gives: 5_400_000 },
    { title: "in Spanish", input: "2 horas y 5 minutos", arguments: { unit: 1000 }, gives: 7_500_000 },
    { title: "working days", input: "3 days", arguments: { unit: 1000 }, gives: 86_400_000 },
    { title: "words", input: "a while", arguments: { unit: 1000 }, fails: "conversion-failed" },
    { title: "less than nothing", input: -1, arguments: { unit: 1000 }, fails: "conversion-failed" },
  ],
  apply(input, given) {
    const written = String(input).trim();
    if (written === "") return undefined;
    const unit = given.unit as number;
    const milliseconds = Math.round(typeof input === "number" ? input * unit : readDuration(written, unit));
    if (milliseconds >= 0 && Number.isSafeInteger(milliseconds)) return milliseconds;
    return new Failure(`${JSON.stringify(input).slice(0, 40)} is no length of time`);
  },
};
