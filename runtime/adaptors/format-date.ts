import { DateTime } from "luxon";
import { type Adaptor, Failure } from "./adaptor.ts";
import { gregorian } from "./dates/read-in-format.ts";
import { shown } from "./values/shown.ts";

export const formatDate: Adaptor = {
  name: "format_date",
  major: 2,
  since: "0.1",
  category: "date",
  docs: "Writes a date in a given format.",
  input: "date",
  parameters: [
    {
      name: "format",
      type: "text",
      literal: true,
      syntax: "date written",
      docs: "Letters as in Unicode's date patterns: `d.M.yyyy`, `MMM d, yyyy`.",
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
  returns: "text",
  fallible: false,
  mayBeMissing: false,
  examples: [
    { title: "as in Germany", input: "2024-04-03", arguments: { format: "d.M.yyyy" }, gives: "3.4.2024" },
    { title: "a quarter", input: "2024-04-03", arguments: { format: "'Q'q yyyy" }, gives: "Q2 2024" },
  ],
  apply(input, given) {
    const locale = gregorian(given.language as string);
    if (locale === undefined)
      return new Failure(`${shown(given.language)} is no language`, "unexpected-type");
    const date = DateTime.fromISO(input as string, { zone: "utc", locale });
    return date.isValid
      ? date.toFormat(given.format as string)
      : new Failure(`${shown(input)} is no date`, "unexpected-type");
  },
};
