import type { Adaptor } from "./adaptor.ts";
import { readRange } from "./dates/range.ts";

export const rangeEnd: Adaptor = {
  name: "range_end",
  major: 1,
  since: "0.1",
  category: "date",
  docs: "The last date of a range in one cell, as it is written; see `range_start`. An end that is only a time of day is one of the start's day. A single date has no end, so that it is missing, unless `single` says that it is its own end.",
  input: "text",
  parameters: [
    {
      name: "single",
      type: "boolean",
      default: false,
      literal: true,
      docs: "Whether a single date is its own end, as in a column of due dates.",
    },
  ],
  returns: "text",
  fallible: false,
  mayBeMissing: true,
  examples: [
    { title: "an arrow", input: "April 3, 2024 → April 5, 2024", gives: "April 5, 2024" },
    { title: "a dash", input: "3.4.2024 – 5.4.2024", gives: "5.4.2024" },
    { title: "an ISO interval", input: "2024-04-03/2024-04-05", gives: "2024-04-05" },
    {
      title: "on one day",
      input: "April 3, 2024 9:00 AM (GMT+1) → 10:30 AM",
      gives: "April 3, 2024 10:30 AM (GMT+1)",
    },
    { title: "a single date", input: "2024-04-03", missing: true },
    {
      title: "a single date that is due",
      input: "2024-04-03",
      arguments: { single: true },
      gives: "2024-04-03",
    },
  ],
  apply(input, given) {
    const { start, end } = readRange(input as string);
    return end ?? (given.single === true && start !== "" ? start : undefined);
  },
};
