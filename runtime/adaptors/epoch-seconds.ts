import { type Adaptor, Failure } from "./adaptor.ts";
import { isInstant } from "./instant.ts";

export const epochSeconds: Adaptor = {
  name: "epoch_seconds",
  major: 1,
  since: "0.1",
  category: "date",
  docs: "Reads seconds since 1970 (UTC), as text or as a number; anything else is a failure.",
  input: { anyOf: ["number", "text"] },
  parameters: [],
  returns: "moment",
  fallible: true,
  mayBeMissing: false,
  examples: [
    { title: "text", input: "1567780450", gives: 1567780450000 },
    { title: "a word", input: "soon", fails: "conversion-failed" },
  ],
  apply(input) {
    const value =
      typeof input === "number"
        ? input
        : /^\s*-?\d{1,14}(\.\d+)?\s*$/.test(input as string)
          ? Number(input)
          : Number.NaN;
    const instant = Math.round(value * 1000);
    if (isInstant(instant)) return instant;
    return new Failure(`${JSON.stringify(input).slice(0, 40)} is not a number of seconds since 1970`);
  },
};
