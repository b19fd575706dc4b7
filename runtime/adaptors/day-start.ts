import { DateTime } from "luxon";
import { type Adaptor, Failure } from "./adaptor.ts";
import { shown } from "./values/shown.ts";

export const dayStart: Adaptor = {
  name: "day_start",
  major: 1,
  since: "0.1",
  category: "date",
  docs: "The moment at which a date begins in a time zone.",
  input: "date",
  parameters: [{ name: "zone", type: "text", docs: "An IANA name such as Europe/Berlin, or import.zone." }],
  returns: "moment",
  fallible: false,
  mayBeMissing: false,
  examples: [
    { title: "in UTC", input: "2024-03-12", arguments: { zone: "UTC" }, gives: 1710201600000 },
    { title: "in Tokyo", input: "2024-03-12", arguments: { zone: "Asia/Tokyo" }, gives: 1710169200000 },
  ],
  apply(input, given) {
    const day = DateTime.fromISO(input as string, { zone: given.zone as string });
    if (!day.isValid)
      return new Failure(`${shown(input)} is no date in ${shown(given.zone)}`, "unexpected-type");
    return day.startOf("day").toMillis();
  },
};
