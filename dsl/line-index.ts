/** A place as people count: line and column from 1; columns in UTF-16 units, as editors count them. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface LineIndex {
  /** How many lines the text has; an empty text has one. */
  readonly lineCount: number;
  /** The place of an offset; one outside the text is taken as the nearest that is inside. */
  position(offset: number): Position;
  /** The offset of a place; one outside the text is taken as the nearest that is inside. */
  offset(position: Position): number;
  /** A line's text without its end; empty for a line that does not exist. */
  line(number: number): string;
  /** Where a line begins. */
  lineStart(number: number): number;
}

/**
 * Finds places in a text in logarithmic time. Lines end with LF, CRLF or CR.
 *
 * @param text the whole text of a file
 */
export function createLineIndex(text: string): LineIndex {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);

  const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));
  const lineStart = (number: number): number => starts[clamp(number, 1, starts.length) - 1] ?? 0;
  // Places are mostly asked for in the order of the text.
  let last = 0;
  const lineNumber = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    if ((starts[last] ?? 0) <= offset) {
      low = last;
      if (offset < (starts[last + 1] ?? Number.POSITIVE_INFINITY)) high = last;
    }
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    last = low;
    return low + 1;
  };
  // Only the end is looked at: a line may be as long as the file, and is asked for again and again.
  const line = (number: number): string => {
    if (number < 1 || number > starts.length) return "";
    let end = starts[number] ?? text.length;
    if (number < starts.length) end -= text[end - 1] === "\n" && text[end - 2] === "\r" ? 2 : 1;
    return text.slice(lineStart(number), end);
  };

  return {
    lineCount: starts.length,
    line,
    lineStart,
    position(offset) {
      const inside = clamp(offset, 0, text.length);
      const number = lineNumber(inside);
      return { line: number, column: inside - lineStart(number) + 1 };
    },
    offset({ line: number, column }) {
      if (number > starts.length) return text.length;
      return lineStart(number) + clamp(column - 1, 0, line(clamp(number, 1, starts.length)).length);
    },
  };
}
