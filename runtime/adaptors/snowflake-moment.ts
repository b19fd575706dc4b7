import { type Adaptor, Failure } from "./adaptor.ts";
import { isInstant } from "./instant.ts";
import { shown } from "./values/shown.ts";

export const snowflakeMoment: Adaptor = {
  name: "snowflake_moment",
  major: 1,
  since: "0.1",
  category: "id",
  docs: "Reads when something was made from its id, where that is a number whose upper bits count milliseconds.",
  input: { anyOf: ["text", "number"] },
  parameters: [
    {
      name: "epoch",
      type: "number",
      literal: true,
      docs: "Milliseconds since 1970 at which the tool began to count.",
    },
    {
      name: "bits",
      type: "number",
      default: 22,
      literal: true,
      docs: "How many lower bits say something else.",
    },
  ],
  returns: "moment",
  fallible: true,
  mayBeMissing: false,
  examples: [
    {
      title: "an id",
      input: "175928847299117063",
      arguments: { epoch: 1420070400000 },
      gives: 1462015105796,
    },
    { title: "no number", input: "9hz", arguments: { epoch: 1420070400000 }, fails: "conversion-failed" },
  ],
  apply(input, given) {
    const text = String(input).trim();
    if (!/^\d{1,20}$/.test(text))
      return new Failure(`${shown(input)} is no id that holds a time: it is no whole number`);
    const moment = Number(BigInt(text) >> BigInt(Math.round(given.bits as number))) + (given.epoch as number);
    return isInstant(moment) ? moment : new Failure(`${shown(input)} holds no time`);
  },
};
