/** Blocks of characters that a terminal draws two cells wide: East Asian scripts, full-width forms and emoji. */
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1F64F}\u{1F680}-\u{1F6FF}\u{1F900}-\u{1FAFF}\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}/u;
const narrow = /^(?:\p{M}|[\u200B-\u200D]|[\uFE00-\uFE0F])+$/u;

/** How many cells of a terminal a text without tabs and control characters takes. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (narrow.test(character)) continue;
    width += wide.test(character) ? 2 : 1;
  }
  return width;
}

/**
 * A line of source as it may be printed: tabs as blanks up to the next stop, and whatever would move the cursor or turn the
 * direction of writing as a visible mark, so that a source cannot forge what is printed around it.
 *
 * @param tabSize cells between two tab stops
 */
export function printableLine(line: string, tabSize = 4): string {
  let printed = "";
  let cells = 0;
  for (const character of line) {
    const shown =
      character === "\t"
        ? " ".repeat(tabSize - (cells % tabSize))
        : character.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069\u2028\u2029\uFEFF]/u, "\uFFFD");
    printed += shown;
    cells += displayWidth(shown);
  }
  return printed;
}
