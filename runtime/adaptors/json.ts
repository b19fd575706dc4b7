import { type Adaptor, Failure } from "./adaptor.ts";
import { shown } from "./values/shown.ts";

/** No API nests deeper, and whoever walks over the value must not run out of stack. */
const deepest = 64;

export const json: Adaptor = {
  name: "json",
  major: 1,
  since: "0.1",
  category: "value",
  docs: "Reads a text that holds JSON, such as the raw value of a column; text that is none, or is nested deeper than 64 levels, is a failure, and blank text is missing.",
  input: "text",
  parameters: [],
  returns: "any",
  fallible: true,
  mayBeMissing: true,
  examples: [
    { title: "an object", input: '{"index": 3}', gives: { index: 3 } },
    { title: "a list", input: '[1, "a"]', gives: [1, "a"] },
    { title: "nothing", input: "null", missing: true },
    { title: "blank", input: " ", missing: true },
    { title: "a half", input: '{"index":', fails: "conversion-failed" },
    {
      title: "too deep",
      input:
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
      fails: "conversion-failed",
    },
  ],
  apply(input) {
    const text = (input as string).trim();
    if (text === "") return undefined;
    if (deeperThan(text, deepest)) return new Failure(`it is nested deeper than ${deepest} levels`);
    try {
      return (JSON.parse(text) as unknown) ?? undefined;
    } catch {
      return new Failure(`${shown(text)} is no JSON`);
    }
  },
};

function deeperThan(text: string, limit: number): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x5c && quoted) at++;
    else if (code === 0x22) quoted = !quoted;
    else if (quoted) continue;
    else if (code === 0x5b || code === 0x7b) depth++;
    else if (code === 0x5d || code === 0x7d) depth--;
    if (depth > limit) return true;
  }
  return false;
}
