import type { Adaptor } from "./adaptor.ts";
import { writeInstant } from "./instant.ts";

export const isoDateTime: Adaptor = {
  name: "iso_date_time",
  major: 1,
  since: "0.1",
  category: "date",
  docs: "Writes an instant as ISO 8601 in UTC with milliseconds.",
  input: "moment",
  parameters: [],
  returns: "date_time",
  fallible: false,
  mayBeMissing: false,
  examples: [{ title: "an instant", input: 1567780450202, gives: "2019-09-06T14:34:10.202Z" }],
  apply: (input) => writeInstant(input as number),
};
