import { DateTime } from "luxon";
import { type Adaptor, Failure } from "./adaptor.ts";

export const momentFrom: Adaptor = {
  name: "moment_from",
  major: 1,
  since: "0.1",
  category: "date",
  docs: "Reads a date and time written in a given format; anything else is a failure, blank text is missing.",
  input: "text",
  parameters: [
    {
      name: "format",
      type: "text",
      literal: true,
      docs: "Letters as in Unicode's date patterns: `d/MMM/yy h:mm a`, `yyyy-MM-dd HH:mm`; `iso` for ISO 8601. Several, with ` | ` between them, are tried in order.",
    },
    {
      name: "zone",
      type: "text",
      docs: "The time zone of dates that name none: an IANA name, or import.zone.",
    },
    {
      name: "language",
      type: "text",
      default: "en",
      literal: true,
      docs: "The language of month and day names.",
    },
  ],
  returns: "moment",
  fallible: true,
  mayBeMissing: true,
  examples: [
    {
      title: "as Jira exports it",
      input: "12/Mar/24 2:30 PM",
      arguments: { format: "d/MMM/yy h:mm a", zone: "UTC" },
      gives: 1710253800000,
    },
    {
      title: "ISO with an offset",
      input: "2024-03-12T14:30:00+02:00",
      arguments: { format: "iso", zone: "UTC" },
      gives: 1710246600000,
    },
    {
      title: "one of several formats",
      input: "2024-03-12",
      arguments: { format: "d/MMM/yy h:mm a | d/MMM/yy HH:mm | iso", zone: "UTC" },
      gives: 1710201600000,
    },
    {
      title: "another format",
      input: "2024-03-12",
      arguments: { format: "d/MMM/yy h:mm a", zone: "UTC" },
      fails: "conversion-failed",
    },
  ],
  apply(input, given) {
    const written = (input as string).trim();
    if (written === "") return undefined;
    const options = { zone: given.zone as string, locale: given.language as string };
    const formats = (given.format as string).split(" | ");
    for (const format of formats) {
      const moment =
        format === "iso" ? DateTime.fromISO(written, options) : DateTime.fromFormat(written, format, options);
      if (moment.isValid) return moment.toMillis();
    }
    const known = formats.map((format) => JSON.stringify(format)).join(" or ");
    return new Failure(`${JSON.stringify(written.slice(0, 40))} is no date of the format ${known}`);
  },
};
