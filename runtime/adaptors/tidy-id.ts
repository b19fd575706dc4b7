import type { Adaptor } from "./adaptor.ts";

export const tidyId: Adaptor = {
  name: "tidy_id",
  major: 1,
  since: "0.1",
  category: "id",
  docs: 'An id as its tool wrote it, before a spreadsheet changed it: without blanks and invisible characters around it, the `.0` of a whole number, the apostrophe and the `#` before a number, and the `="…"` that keeps zeros. Blank text is missing.',
  input: { anyOf: ["text", "number"] },
  parameters: [],
  returns: "text",
  fallible: false,
  mayBeMissing: true,
  examples: [
    { title: "blanks", input: " HRB-8\u00a0", gives: "HRB-8" },
    { title: "a number from a spreadsheet", input: "123.0", gives: "123" },
    { title: "a version is no number", input: "1.2.0", gives: "1.2.0" },
    { title: "zeros kept by a formula", input: '="00123"', gives: "00123" },
    { title: "zeros kept by an apostrophe", input: "'00123", gives: "00123" },
    { title: "a number as it is spoken of", input: "#123", gives: "123" },
    { title: "any other formula is text", input: "=1+1", gives: "=1+1" },
    { title: "a number", input: 123, gives: "123" },
    { title: "blank", input: "\ufeff ", missing: true },
  ],
  apply(input) {
    const written = bare(String(input));
    const kept = /^="([^"]*)"$/.exec(written)?.[1] ?? written.replace(/^(?:'(?=\d)|#(?=\d+$))/, "");
    return bare(kept.replace(/^(\d{1,20})\.0{1,6}$/, "$1")) || undefined;
  },
};

/** Without blanks, byte-order marks and characters of no width at its ends. */
function bare(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isInvisible(text.charAt(start))) start++;
  while (end > start && isInvisible(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

function isInvisible(character: string): boolean {
  return character <= " " || character === "\u007f" || invisible.test(character);
}

const invisible = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/;
