import type { Adaptor } from "./adaptor.ts";
import { saysNothing } from "./words/absent.ts";

export const presentText: Adaptor = {
  name: "present_text",
  major: 1,
  since: "0.1",
  category: "text",
  docs: "The text, trimmed; missing where it is a way of saying that there is nothing: blank, `null`, `None`, `N/A`, `-`, `[]`, an error of a spreadsheet.",
  input: "text",
  parameters: [],
  returns: "text",
  fallible: false,
  mayBeMissing: true,
  examples: [
    { title: "a text", input: " Harbour ", gives: "Harbour" },
    { title: "what programs write", input: "null", missing: true },
    { title: "a dash", input: "–", missing: true },
    { title: "an empty list", input: "[]", missing: true },
    { title: "a spreadsheet's error", input: "#N/A", missing: true },
    { title: "a formula is text", input: "=1+1", gives: "=1+1" },
  ],
  apply(input) {
    const written = (input as string).trim();
    return saysNothing(written) ? undefined : written;
  },
};
