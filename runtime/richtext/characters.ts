import type { LossList } from "./losses.ts";

const REPLACEMENT = "\u{FFFD}";

/**
 * Replaces what neither JSON parsers nor Jira take (NUL and halves of surrogate pairs) by U+FFFD, each replacement
 * counted in a loss, and makes every line end a plain newline.
 */
export function cleanCharacters(text: string, losses: LossList): string {
  const lines = text.includes("\r") ? text.replaceAll(/\r\n?/g, "\n") : text;
  const wellFormed = lines.toWellFormed();
  const clean = wellFormed.includes("\0") ? wellFormed.replaceAll("\0", REPLACEMENT) : wellFormed;
  if (clean !== lines) {
    losses.add("character", "Characters that Jira does not accept were replaced by \u{FFFD}.");
  }
  return clean;
}

/** Whether `cleanCharacters` leaves a text as it is. */
export function isClean(text: string): boolean {
  return !text.includes("\r") && !text.includes("\0") && text.isWellFormed();
}

/** The end of the longest prefix of `text` of at most `end` code units that does not cut a surrogate pair. */
export function wholeCharacterEnd(text: string, end: number): number {
  if (end <= 0 || end >= text.length) return Math.max(0, Math.min(end, text.length));
  const last = text.charCodeAt(end - 1);
  return last >= 0xd800 && last <= 0xdbff ? end - 1 : end;
}
