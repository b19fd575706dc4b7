import { type Adaptor, Failure } from "./adaptor.ts";
import { readMoment } from "./dates/read-moment.ts";
import { orders } from "./dates/reading.ts";

export const anyMoment: Adaptor = {
  name: "any_moment",
  major: 1,
  since: "0.1",
  category: "date",
  docs: `Reads a date or a date-time as tools and people write it; a date without a time of day is its midnight.

- ISO 8601 by month, week or day of the year, also with a blank for the \`T\`; \`2024/03/12\`; \`12/Mar/24 2:30 PM\`; RFC 2822; names of months and days of the week, abbreviated or not, in 22 languages of Europe and in Turkish, Indonesian, Japanese, Chinese and Korean; halves of the day (\`2:30 p. m.\`, \`午後2:30\`).
- Zones as offsets (\`+01:00\`, \`GMT+1\`), \`Z\`, \`UTC\`, and names that only one zone has; without one, \`zone\` counts. Where clocks are put back, the first of two moments is taken; a time that they skip counts from before the change.
- Numbers by their size: 9 or 10 digits are seconds since 1970, 12 or 13 milliseconds, 15 or 16 microseconds, 18 or 19 nanoseconds (all from 1973 to 2286); 8 and 14 digits are year, month and day (and time) from 1900 to 2199; 5 digits are the days of a spreadsheet, from 1954 to 2119, a fraction the time of day.
- Two figures for a year: 69 to 99 are 1969 to 1999, 00 to 68 are 2000 to 2068.
- Figures only: \`order\` says what comes first. Dots mean day first, a year of four figures speaks for itself, and where only one reading is a date that one is taken.

Anything else is a failure that says why, a date that no calendar has among it; blank text is missing.`,
  input: { anyOf: ["text", "number"] },
  parameters: [
    { name: "zone", type: "text", docs: "The zone of dates that name none: an IANA name, or import.zone." },
    {
      name: "order",
      type: "text",
      default: "refuse",
      docs: 'What comes first in `03/04/24`: `"day first"`, `"month first"` or `"year first"`; with `"refuse"`, a date with two readings is a failure (with hyphens and a year of two figures, the year may be the first).',
    },
  ],
  returns: "moment",
  fallible: true,
  mayBeMissing: true,
  examples: [
    { title: "ISO 8601", input: "2024-03-12T14:30Z", arguments: { zone: "UTC" }, gives: 1710253800000 },
    {
      title: "a blank for the T, and an offset",
      input: "2024-03-12 14:30:05.123 +0000",
      arguments: { zone: "Asia/Tokyo" },
      gives: 1710253805123,
    },
    {
      title: "a date in a zone",
      input: "2024/03/12",
      arguments: { zone: "Europe/Berlin" },
      gives: 1710198000000,
    },
    {
      title: "as Jira writes it",
      input: "12/Mar/24 2:30 PM",
      arguments: { zone: "UTC" },
      gives: 1710253800000,
    },
    { title: "in Spanish", input: "20/nov/25 11:24 AM", arguments: { zone: "UTC" }, gives: 1763637840000 },
    {
      title: "in words",
      input: "Friday, November 4th 2022, 12:33:39 pm +02:00",
      arguments: { zone: "UTC" },
      gives: 1667558019000,
    },
    { title: "in German", input: "Di., 12. März 2024", arguments: { zone: "UTC" }, gives: 1710201600000 },
    {
      title: "in Japanese",
      input: "2024年3月12日(火) 午後2時30分",
      arguments: { zone: "Asia/Tokyo" },
      gives: 1710221400000,
    },
    { title: "seconds since 1970", input: "1710253805", arguments: { zone: "UTC" }, gives: 1710253805000 },
    { title: "milliseconds", input: 1710253805123, arguments: { zone: "UTC" }, gives: 1710253805123 },
    { title: "a spreadsheet's day", input: "45363.5", arguments: { zone: "UTC" }, gives: 1710244800000 },
    { title: "dots: day first", input: "3.4.2024", arguments: { zone: "UTC" }, gives: 1712102400000 },
    { title: "only one reading", input: "25/04/2024", arguments: { zone: "UTC" }, gives: 1714003200000 },
    {
      title: "month first",
      input: "03/04/24",
      arguments: { zone: "UTC", order: "month first" },
      gives: 1709510400000,
    },
    {
      title: "two readings",
      input: "03/04/24",
      arguments: { zone: "UTC" },
      fails: "conversion-failed",
    },
    {
      title: "no such day",
      input: "31/02/2024",
      arguments: { zone: "UTC", order: "day first" },
      fails: "conversion-failed",
    },
    { title: "a word", input: "some day", arguments: { zone: "UTC" }, fails: "conversion-failed" },
    { title: "blank", input: " ", arguments: { zone: "UTC" }, missing: true },
  ],
  apply(input, given) {
    const written = String(input).trim();
    if (written === "") return undefined;
    const order = orders.find((known) => known === given.order);
    if (order === undefined) {
      const known = orders.map((one) => JSON.stringify(one)).join(", ");
      return new Failure(
        `${JSON.stringify(given.order).slice(0, 40)} is no order of a date's parts: ${known}`,
      );
    }
    const moment = readMoment(written, given.zone as string, order);
    if (typeof moment === "number") return moment;
    const message = `${JSON.stringify(written.slice(0, 40))} ${moment.why}`;
    if (moment.kind !== "ambiguous") return new Failure(message);
    const values = orders.filter((one) => one !== "refuse");
    return new Failure(message, "conversion-failed", { parameter: "order", values });
  },
};
