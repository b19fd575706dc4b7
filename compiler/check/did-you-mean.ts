import { type Span, suggest } from "../../dsl/index.ts";
import type { More } from "../report.ts";

/** How many names a note lists when none is near. */
const mostListed = 12;

/**
 * The note and the fix for a word that is not known.
 *
 * @param word as written
 * @param span what the fix replaces; undefined where there is nothing to replace
 * @param candidates the words that would be right
 * @param write how the right word is written at this place
 */
export function didYouMean(
  word: string,
  span: Span | undefined,
  candidates: Iterable<string>,
  write: (right: string) => string = (right) => right,
): More {
  const known = [...new Set(candidates)];
  const near = suggest(word, known);
  if (near !== undefined) {
    return meantWord(write(near), span);
  }
  if (known.length === 0) return {};
  const listed = known.slice(0, mostListed).map(write).join(", ");
  return {
    notes: [
      `There ${known.length === 1 ? "is" : "are"}: ${listed}${known.length > mostListed ? ", …" : ""}.`,
    ],
  };
}

/** The note and the fix for a word that can only mean this one. */
export function meantWord(right: string, span: Span | undefined): More {
  const notes = [`Did you mean \`${right}\`?`];
  return span === undefined
    ? { notes }
    : { notes, fixes: [{ title: `Write ${right}`, edits: [{ span, text: right }] }] };
}

/** The name that a misspelt one most likely means. */
export const nearest = (word: string, candidates: Iterable<string>): string | undefined =>
  suggest(word, candidates);
