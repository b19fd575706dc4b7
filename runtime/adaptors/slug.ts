import type { Adaptor } from "./adaptor.ts";

/** Keeps letters and digits of every script: labels in Jira may hold any character but blanks. */
export const slug: Adaptor = {
  name: "slug",
  major: 1,
  since: "0.1",
  category: "text",
  docs: "Makes a label: lower case, everything but letters, digits, `.` and `_` becomes one hyphen. Missing when nothing is left.",
  input: "text",
  parameters: [],
  returns: "label",
  fallible: false,
  mayBeMissing: true,
  examples: [
    { title: "words", input: "Auth Team", gives: "auth-team" },
    { title: "another script", input: "Дизайн UI", gives: "дизайн-ui" },
    { title: "punctuation", input: "  v1.2 / api! ", gives: "v1.2-api" },
    { title: "nothing left", input: "!!!", missing: true },
  ],
  apply(input) {
    const text = input as string;
    const lower = text.toLowerCase();
    return (slugOfAscii(lower) ?? slugOfAny(text)) || undefined;
  },
};

/** What is kept of ASCII, by character code. */
const kept: readonly boolean[] = Array.from({ length: 128 }, (_, code) =>
  /[a-z0-9._]/.test(String.fromCharCode(code)),
);

/**
 * The kept runs with a hyphen between them. Most labels are plain ASCII: one walk over them takes a fraction of the
 * time of the pattern, and a label that is one already is not even copied.
 * @param lower text in lower case
 * @returns undefined when a character is not ASCII
 */
function slugOfAscii(lower: string): string | undefined {
  let made = "";
  let start = 0;
  for (let index = 0; index < lower.length; index++) {
    const keeps = kept[lower.charCodeAt(index)];
    if (keeps === undefined) return undefined;
    if (keeps) continue;
    made = append(made, lower, start, index);
    start = index + 1;
  }
  return start === 0 ? lower : append(made, lower, start, lower.length);
}

function append(made: string, text: string, start: number, end: number): string {
  if (start === end) return made;
  const run = text.slice(start, end);
  return made === "" ? run : `${made}-${run}`;
}

/** The same in every script. */
function slugOfAny(text: string): string {
  return trimHyphens(
    text
      .normalize("NFC")
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}._]+/gu, "-"),
  );
}

/** There is at most one at each end. */
function trimHyphens(text: string): string {
  const start = text.startsWith("-") ? 1 : 0;
  return text.endsWith("-") ? text.slice(start, -1) : text.slice(start);
}
