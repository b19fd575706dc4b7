import { DateTime } from "luxon";
import { type Adaptor, Failure } from "./adaptor.ts";
import { gregorian } from "./dates/read-in-format.ts";
import { shown } from "./values/shown.ts";

export const formatMoment: Adaptor = {
  name: "format_moment",
  major: 2,
  since: "0.1",
  category: "date",
  docs: "Writes a moment in a given format and time zone.",
  input: "moment",
  parameters: [
    {
      name: "format",
      type: "text",
      literal: true,
      syntax: "date written",
      docs: "Letters as in Unicode's date patterns: `d.M.yyyy`, `MMM d, yyyy`.",
    },
    { name: "zone", type: "text", docs: "An IANA name such as Europe/Berlin, or import.zone." },
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
    {
      title: "as people read it",
      input: 1710253800000,
      arguments: { format: "MMM d, yyyy h:mm a", zone: "Europe/Berlin" },
      gives: "Mar 12, 2024 3:30 PM",
    },
    {
      title: "in French",
      input: 1710253800000,
      arguments: { format: "d MMMM yyyy", zone: "UTC", language: "fr" },
      gives: "12 mars 2024",
    },
  ],
  apply(input, given) {
    const locale = gregorian(given.language as string);
    if (locale === undefined)
      return new Failure(`${shown(given.language)} is no language`, "unexpected-type");
    const moment = DateTime.fromMillis(input as number, { zone: given.zone as string, locale });
    if (!moment.isValid)
      return new Failure(`${shown(input)} is no moment in ${shown(given.zone)}`, "unexpected-type");
    return moment.toFormat(given.format as string);
  },
};
