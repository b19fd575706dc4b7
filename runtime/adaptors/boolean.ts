import { type Adaptor, Failure } from "./adaptor.ts";
import { shown } from "./values/shown.ts";

const words: ReadonlyMap<string, boolean> = new Map([
  ...["true", "yes", "y", "on", "checked", "x", "1"].map((word) => [word, true] as const),
  ...["false", "no", "n", "off", "unchecked", "0"].map((word) => [word, false] as const),
]);

export const boolean: Adaptor = {
  name: "boolean",
  major: 1,
  since: "0.1",
  category: "boolean",
  docs: "Reads true or false as tools write it: `true`, `yes`, `y`, `on`, `checked`, `x`, `1` and `false`, `no`, `n`, `off`, `unchecked`, `0`, whatever their case. Anything else is a failure, blank text is missing.",
  input: { anyOf: ["boolean", "text", "number"] },
  parameters: [],
  returns: "boolean",
  fallible: true,
  mayBeMissing: true,
  examples: [
    { title: "a word", input: "Yes", gives: true },
    { title: "a figure", input: 0, gives: false },
    { title: "true or false already", input: true, gives: true },
    { title: "blank", input: " ", missing: true },
    { title: "another word", input: "maybe", fails: "conversion-failed" },
    { title: "another figure", input: 2, fails: "conversion-failed" },
  ],
  apply(input) {
    if (typeof input === "boolean") return input;
    const written = String(input).trim().toLowerCase();
    if (written === "") return undefined;
    return words.get(written) ?? new Failure(`${shown(input)} is neither true nor false`);
  },
};
