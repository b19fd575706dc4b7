import { DateTime } from "luxon";
import { type Adaptor, Failure } from "./adaptor.ts";
import { writeDate } from "./instant.ts";

/** An instant has a date only in a time zone, so the zone is never guessed. */
export const isoDate: Adaptor = {
  name: "iso_date",
  major: 1,
  since: "0.1",
  category: "date",
  docs: "The calendar date (YYYY-MM-DD) of an instant in a time zone.",
  input: "moment",
  parameters: [{ name: "zone", type: "text", docs: "An IANA name such as Europe/Berlin, or import.zone." }],
  returns: "date",
  fallible: false,
  mayBeMissing: false,
  examples: [
    { title: "in UTC", input: 1568036964079, arguments: { zone: "UTC" }, gives: "2019-09-09" },
    {
      title: "already tomorrow in Tokyo",
      input: 1568041200000,
      arguments: { zone: "Asia/Tokyo" },
      gives: "2019-09-10",
    },
  ],
  apply(input, given) {
    const instant = input as number;
    if (given.zone === "UTC") return writeDate(instant);
    const date = DateTime.fromMillis(instant, { zone: given.zone as string });
    return date.toISODate() ?? new Failure(`${JSON.stringify(given.zone)} is no time zone`);
  },
};
