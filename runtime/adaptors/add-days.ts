import { type Adaptor, Failure } from "./adaptor.ts";
import { isInstant, writeDate } from "./instant.ts";
import { startOfDay } from "./values/day.ts";
import { shown } from "./values/shown.ts";

/** What `YYYY-MM-DD` can write. */
const firstDay = Date.parse("0000-01-01");
const lastDay = Date.parse("9999-12-31");

export const addDays: Adaptor = {
  name: "add_days",
  major: 1,
  since: "0.1",
  category: "date",
  docs: "The date so many days later; below 0 earlier.",
  input: "date",
  parameters: [{ name: "days", type: "number", docs: "How many days; parts of a day are rounded." }],
  returns: "date",
  fallible: false,
  mayBeMissing: false,
  examples: [
    { title: "two weeks", input: "2024-02-20", arguments: { days: 14 }, gives: "2024-03-05" },
    { title: "the day before", input: "2024-01-01", arguments: { days: -1 }, gives: "2023-12-31" },
  ],
  apply(input, given) {
    const start = startOfDay(input as string);
    const later = start === undefined ? Number.NaN : start + Math.round(given.days as number) * 86_400_000;
    if (isInstant(later) && later >= firstDay && later <= lastDay) return writeDate(later);
    return new Failure(`${shown(input)} and ${given.days} days are no date`, "unexpected-type");
  },
};
