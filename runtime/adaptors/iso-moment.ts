import { type Adaptor, Failure } from "./adaptor.ts";
import { furthestOffset } from "./dates/read-moment.ts";
import { startOfDay } from "./values/day.ts";
import { shown } from "./values/shown.ts";

const form =
  /^(\d{4}-\d\d-\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(?:Z|([+-])(\d\d)(?::?(\d\d))?)$/i;

export const isoMoment: Adaptor = {
  name: "iso_moment",
  major: 1,
  since: "0.1",
  category: "date",
  docs: 'Reads a date with a time and its distance from UTC, as nearly every API writes it: ISO 8601 with `Z` or an offset. Without an offset it is a failure: `moment_from("iso", zone: …)` says the zone of those. Blank text is missing.',
  input: "text",
  parameters: [],
  returns: "moment",
  fallible: true,
  mayBeMissing: true,
  examples: [
    { title: "in UTC", input: "2024-03-12T14:30:00.250Z", gives: 1710253800250 },
    { title: "with an offset", input: "2024-03-12T14:30:00+02:00", gives: 1710246600000 },
    { title: "an offset without a colon", input: "2024-03-12T14:30:00.000+0000", gives: 1710253800000 },
    { title: "no offset", input: "2024-03-12T14:30:00", fails: "conversion-failed" },
    { title: "no such day", input: "2024-02-30T00:00:00Z", fails: "conversion-failed" },
    { title: "an offset that no zone has", input: "2024-03-12T14:30:00+25:00", fails: "conversion-failed" },
    { title: "blank", input: "", missing: true },
  ],
  apply(input) {
    const text = (input as string).trim();
    if (text === "") return undefined;
    const [, date = "", hours, minutes, seconds = "0", fraction = "0", sign, ahead = "0", more = "0"] =
      form.exec(text) ?? [];
    const start = date === "" ? undefined : startOfDay(date);
    const clock = [Number(hours), Number(minutes), Number(seconds)];
    if (start === undefined || (clock[0] ?? 0) > 23 || (clock[1] ?? 0) > 59 || (clock[2] ?? 0) > 59)
      return new Failure(`${shown(text)} is no date with time and offset (ISO 8601)`);
    const time =
      clock.reduce((sum, part) => sum * 60 + part, 0) * 1000 + Math.trunc(Number(`0.${fraction}`) * 1000);
    const offset = Number(ahead) * 60 + Number(more);
    if (offset > furthestOffset || Number(more) > 59)
      return new Failure(`${shown(text)} has an offset that no time zone has`);
    return start + time - (sign === "-" ? -offset : offset) * 60_000;
  },
};
