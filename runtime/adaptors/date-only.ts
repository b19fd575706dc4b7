import { type Adaptor, Failure } from "./adaptor.ts";
import { startOfDay } from "./values/day.ts";
import { shown } from "./values/shown.ts";

export const dateOnly: Adaptor = {
  name: "date_only",
  major: 1,
  since: "0.1",
  category: "date",
  docs: "Reads a date as ISO 8601 writes it, `2024-03-12`; a time behind it is left out, and no time zone moves the day. Anything else is a failure, blank text is missing.",
  input: "text",
  parameters: [],
  returns: "date",
  fallible: true,
  mayBeMissing: true,
  examples: [
    { title: "a date", input: "2024-03-12", gives: "2024-03-12" },
    { title: "with a time", input: "2024-03-12T23:30:00-08:00", gives: "2024-03-12" },
    { title: "no such day", input: "2024-02-30", fails: "conversion-failed" },
    { title: "another form", input: "12.3.2024", fails: "conversion-failed" },
    { title: "blank", input: " ", missing: true },
  ],
  apply(input) {
    const text = (input as string).trim();
    if (text === "") return undefined;
    const date = /^(\d{4}-\d\d-\d\d)(?:[T ]|$)/i.exec(text)?.[1];
    if (date !== undefined && startOfDay(date) !== undefined) return date;
    return new Failure(`${shown(text)} is no date (YYYY-MM-DD)`);
  },
};
