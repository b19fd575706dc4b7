import { type Adaptor, Failure } from "./adaptor.ts";
import { readInFormat } from "./dates/read-in-format.ts";
import { writeDate } from "./instant.ts";
import { shown } from "./values/shown.ts";

export const dateFrom: Adaptor = {
  name: "date_from",
  major: 2,
  since: "0.1",
  category: "date",
  docs: "Reads a date written in a given format; anything else is a failure, a date that no calendar has among it, and blank text is missing. No time zone is asked for: the day is the one that is written.",
  input: "text",
  parameters: [
    {
      name: "format",
      type: "text",
      literal: true,
      syntax: "date read",
      docs: "Letters as in Unicode's date patterns: `d.M.yyyy`, `MMM d, yyyy`. Several, with ` | ` between them, are tried in order.",
    },
    {
      name: "language",
      type: "text",
      default: "en",
      literal: true,
      syntax: "language",
      docs: "The language of month and day names.",
    },
  ],
  returns: "date",
  fallible: true,
  mayBeMissing: true,
  examples: [
    { title: "as in Germany", input: "3.4.2024", arguments: { format: "d.M.yyyy" }, gives: "2024-04-03" },
    {
      title: "with a month by name",
      input: "12 mars 2024",
      arguments: { format: "d MMMM yyyy", language: "fr" },
      gives: "2024-03-12",
    },
    {
      title: "one of several formats",
      input: "2024-04-03",
      arguments: { format: "d.M.yyyy | yyyy-MM-dd" },
      gives: "2024-04-03",
    },
    {
      title: "another format",
      input: "April 3",
      arguments: { format: "d.M.yyyy" },
      fails: "conversion-failed",
    },
    {
      title: "the day is not moved",
      input: "2024-04-03 23:30 -08:00",
      arguments: { format: "yyyy-MM-dd HH:mm ZZ" },
      gives: "2024-04-03",
    },
    {
      title: "no such day",
      input: "29.2.2023",
      arguments: { format: "d.M.yyyy" },
      fails: "conversion-failed",
    },
    { title: "blank", input: " ", arguments: { format: "d.M.yyyy" }, missing: true },
  ],
  apply(input, given) {
    const written = (input as string).trim();
    if (written === "") return undefined;
    const formats = (given.format as string).split(" | ");
    for (const format of formats) {
      const read = readInFormat(written, format, given.language as string);
      if (read !== undefined) return writeDate(read.local);
    }
    return new Failure(`${shown(written)} is no date of the form ${formats.join(" or ")}`);
  },
};
