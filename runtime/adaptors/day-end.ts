import { DateTime } from "luxon";
import { type Adaptor, Failure } from "./adaptor.ts";
import { shown } from "./values/shown.ts";

export const dayEnd: Adaptor = {
  name: "day_end",
  major: 1,
  since: "0.1",
  category: "date",
  docs: "The moment at which a date ends in a time zone, a millisecond before the next one begins.",
  input: "date",
  parameters: [{ name: "zone", type: "text", docs: "An IANA name such as Europe/Berlin, or import.zone." }],
  returns: "moment",
  fallible: false,
  mayBeMissing: false,
  examples: [
    { title: "in UTC", input: "2024-03-12", arguments: { zone: "UTC" }, gives: 1710287999999 },
    {
      title: "a day of 23 hours",
      input: "2024-03-31",
      arguments: { zone: "Europe/Berlin" },
      gives: 1711922399999,
    },
  ],
  apply(input, given) {
    const day = DateTime.fromISO(input as string, { zone: given.zone as string });
    if (!day.isValid)
      return new Failure(`${shown(input)} is no date in ${shown(given.zone)}`, "unexpected-type");
    return day.endOf("day").toMillis();
  },
};
