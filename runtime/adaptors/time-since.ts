import { type Adaptor, Failure } from "./adaptor.ts";

export const timeSince: Adaptor = {
  name: "time_since",
  major: 1,
  since: "0.1",
  category: "duration",
  docs: "How long it is from one moment to this one; a failure where this one is the earlier.",
  input: "moment",
  parameters: [{ name: "start", type: "moment", docs: "Where it begins." }],
  returns: "duration",
  fallible: true,
  mayBeMissing: false,
  examples: [
    { title: "half an hour", input: 1710253800000, arguments: { start: 1710252000000 }, gives: 1800000 },
    {
      title: "the wrong way round",
      input: 1710252000000,
      arguments: { start: 1710253800000 },
      fails: "conversion-failed",
    },
  ],
  apply(input, given) {
    const length = (input as number) - (given.start as number);
    return length >= 0 ? length : new Failure("it ends before it begins");
  },
};
