import type { Adaptor } from "./adaptor.ts";
import { readRange } from "./dates/range.ts";

export const rangeStart: Adaptor = {
  name: "range_start",
  major: 1,
  since: "0.1",
  category: "date",
  docs: "The first date of a range in one cell, as it is written: `April 3, 2024 → April 5, 2024`, `2024-04-03 - 2024-04-05`, `3.4.2024 – 5.4.2024`, `2024-04-03/2024-04-05`. A single date is its own start. A hyphen parts two dates only with blanks around it. Blank text is missing.",
  input: "text",
  parameters: [],
  returns: "text",
  fallible: false,
  mayBeMissing: true,
  examples: [
    { title: "an arrow", input: "April 3, 2024 → April 5, 2024", gives: "April 3, 2024" },
    { title: "a hyphen", input: "2024-04-03 - 2024-04-05", gives: "2024-04-03" },
    { title: "an ISO interval", input: "2024-04-03T10:00Z/2024-04-05T10:00Z", gives: "2024-04-03T10:00Z" },
    { title: "a single date", input: " 2024-04-03 ", gives: "2024-04-03" },
    { title: "a date and a time", input: "Apr 3, 2024 - 10:00", gives: "Apr 3, 2024 - 10:00" },
    { title: "slashes are no range", input: "2024/04/03", gives: "2024/04/03" },
    { title: "blank", input: " ", missing: true },
  ],
  apply: (input) => readRange(input as string).start || undefined,
};
