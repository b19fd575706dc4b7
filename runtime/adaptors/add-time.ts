import { type Adaptor, Failure } from "./adaptor.ts";
import { isInstant } from "./instant.ts";
import { shown } from "./values/shown.ts";

export const addTime: Adaptor = {
  name: "add_time",
  major: 1,
  since: "0.1",
  category: "date",
  docs: "The moment so much later.",
  input: "moment",
  parameters: [{ name: "time", type: "duration", docs: "How much later, such as `2h` or `30m`." }],
  returns: "moment",
  fallible: false,
  mayBeMissing: false,
  examples: [{ title: "an hour", input: 1710253800000, arguments: { time: 3600000 }, gives: 1710257400000 }],
  apply(input, given) {
    const later = (input as number) + (given.time as number);
    return isInstant(later)
      ? later
      : new Failure(`${shown(input)} and ${given.time} ms are no moment`, "unexpected-type");
  },
};
