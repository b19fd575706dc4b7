import { type Adaptor, Failure } from "./adaptor.ts";
import { momentInFormat } from "./dates/read-in-format.ts";
import { shown } from "./values/shown.ts";

export const momentFrom: Adaptor = {
  name: "moment_from",
  major: 2,
  since: "0.1",
  category: "date",
  docs: "Reads a date and time written in a given format; anything else is a failure, a date that no calendar has among it, and blank text is missing. Where clocks are put back, the first of two moments is taken; a time that they skip counts from before the change.",
  input: "text",
  parameters: [
    {
      name: "format",
      type: "text",
      literal: true,
      syntax: "moment read",
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
      syntax: "language",
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
      title: "a time that clocks show twice",
      input: "27.10.2024 02:30",
      arguments: { format: "d.M.yyyy HH:mm", zone: "Europe/Berlin" },
      gives: 1729989000000,
    },
    {
      title: "a time that clocks skip",
      input: "31.3.2024 02:30",
      arguments: { format: "d.M.yyyy HH:mm", zone: "Europe/Berlin" },
      gives: 1711848600000,
    },
    {
      title: "no such day",
      input: "30.2.2024",
      arguments: { format: "d.M.yyyy", zone: "UTC" },
      fails: "conversion-failed",
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
    const formats = (given.format as string).split(" | ");
    for (const format of formats) {
      const moment = momentInFormat(written, format, given.language as string, given.zone as string);
      if (moment !== undefined) return moment;
    }
    const known = formats.map((format) => JSON.stringify(format)).join(" or ");
    return new Failure(`${shown(written)} is no date of the format ${known}`);
  },
};
