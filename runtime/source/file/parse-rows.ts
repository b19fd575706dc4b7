import { longestRecord, mostColumns } from "./limits.ts";

/** How the rows of a file are written. */
export interface RowFormat {
  /** One UTF-16 code unit. */
  readonly delimiter: string;
  /** What ends a line: `"\r"` for files of old Macs; otherwise `\n`, with or without `\r` before it. */
  readonly newline: "\n" | "\r\n" | "\r";
}

/** Where reading stands in a piece of text; moved by `parseRows`. */
export interface Cursor {
  /** Index of the next row's first character. */
  at: number;
  /** The line of the file that this character stands in, from 1. */
  line: number;
}

/** A row as it stands in the file. */
export interface ParsedRow {
  readonly cells: readonly string[];
  /** The line that it begins in, from 1. */
  readonly line: number;
}

export type RowFault =
  | "quote-open"
  | "quote-followed"
  | "quote-escaped"
  | "record-too-long"
  | "columns-too-many";

/** The text is not rows of cells; the place is in lines of the file and characters of the line, both from 1. */
export class RowError extends Error {
  readonly fault: RowFault;
  readonly line: number;
  readonly column: number;

  constructor(fault: RowFault, message: string, line: number, column: number) {
    super(message);
    this.name = "RowError";
    this.fault = fault;
    this.line = line;
    this.column = column;
  }
}

const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;
const blank = 32;
const tab = 9;
const byteOrderMark = 0xfeff;

/**
 * Reads whole rows from a piece of text, as RFC 4180 has them, and these beside: blanks around a quoted cell do not
 * count, and a quote inside a cell that does not begin with one is a character like any other. Anything else about quotes
 * is an error, never a guess. Lines without a character are no rows.
 * @param text may end in the middle of a row, which is then left for the next call
 * @param cursor where to begin; stands behind the last whole row, or behind `most` rows or `enough` characters, afterwards
 * @param last whether nothing follows the text
 * @throws RowError
 */
export function parseRows(
  text: string,
  cursor: Cursor,
  last: boolean,
  { delimiter, newline }: RowFormat,
  most: number,
  enough = Number.POSITIVE_INFINITY,
): ParsedRow[] {
  const separator = delimiter.charCodeAt(0);
  const newlineCode = newline === "\r" ? carriageReturn : lineFeed;
  const newlineText = newline === "\r" ? "\r" : "\n";
  const length = text.length;
  const rows: ParsedRow[] = [];
  let at = cursor.at;
  let line = cursor.line;
  let start = at;
  const until = at + enough;

  /** Where something at an index stands: the row began in `line`. */
  const fail = (fault: RowFault, message: string, index: number): RowError => {
    const before = text.slice(start, index);
    const lines = before.split(newlineText);
    return new RowError(fault, message, line + lines.length - 1, lines.at(-1)!.length + 1);
  };

  while (rows.length < most && at < until) {
    // Lines without a character are passed over; a lone \r that ends the text may be the first half of an end of line.
    while (at < length) {
      const code = text.charCodeAt(at);
      if (code === newlineCode) line += 1;
      else if (code !== carriageReturn && code !== lineFeed) break;
      at += 1;
    }
    cursor.at = at;
    cursor.line = line;
    if (at >= length) return rows;
    start = at;
    // Files that were joined one behind the other have byte-order marks in the middle.
    if (text.charCodeAt(at) === byteOrderMark) at += 1;
    let lines = 0;
    const cells: string[] = [];
    for (let ended = false; !ended; ) {
      const from = at;
      let code = at < length ? text.charCodeAt(at) : -1;
      while ((code === blank || code === tab) && code !== separator) {
        at += 1;
        code = at < length ? text.charCodeAt(at) : -1;
      }
      let value: string;
      if (code === quote) {
        let doubled = false;
        let close = text.indexOf('"', at + 1);
        while (close !== -1 && close + 1 < length && text.charCodeAt(close + 1) === quote) {
          doubled = true;
          close = text.indexOf('"', close + 2);
        }
        if (close === -1 || (close + 1 === length && !last)) {
          if (last) throw fail("quote-open", "the quoted cell that begins here is never closed", at);
          if (rows.length === 0 && length - start > longestRecord)
            throw fail("record-too-long", `the quoted cell that begins here goes on ${tooLong}`, at);
          return rows;
        }
        value = text.slice(at + 1, close);
        for (let end = value.indexOf(newlineText); end !== -1; lines += 1) {
          end = value.indexOf(newlineText, end + 1);
        }
        if (doubled) value = value.replaceAll('""', '"');
        at = close + 1;
        code = at < length ? text.charCodeAt(at) : -1;
        while ((code === blank || code === tab) && code !== separator) {
          at += 1;
          code = at < length ? text.charCodeAt(at) : -1;
        }
        if (code !== -1 && code !== separator && code !== newlineCode && code !== carriageReturn) {
          throw text.charCodeAt(close - 1) === 92
            ? fail(
                "quote-escaped",
                "a quote inside a quoted cell is written twice, not with a backslash",
                close,
              )
            : fail(
                "quote-followed",
                "something follows the quote that closes a cell; a quote inside a quoted cell is written twice",
                at,
              );
        }
        if (code === carriageReturn && newlineCode === lineFeed) {
          if (at + 1 < length ? text.charCodeAt(at + 1) !== lineFeed : false) {
            throw fail("quote-followed", "a line ends here in another way than the lines before", at);
          }
          at += 1;
          code = at < length ? lineFeed : -1;
        }
      } else {
        while (at < length) {
          code = text.charCodeAt(at);
          if (code === separator || code === newlineCode) break;
          at += 1;
        }
        if (at === length) code = -1;
        const end =
          code !== separator &&
          newlineCode === lineFeed &&
          at > from &&
          text.charCodeAt(at - 1) === carriageReturn
            ? at - 1
            : at;
        value = text.slice(from, end);
      }
      if (code === -1 && !last) {
        // What remains of the text is the beginning of a row, unless it is longer than any row may be.
        if (rows.length > 0 || length - start <= longestRecord) return rows;
        throw fail("record-too-long", `the row that begins here goes on ${tooLong}`, start);
      }
      cells.push(value);
      if (cells.length > mostColumns) {
        throw fail("columns-too-many", `a row has more than ${mostColumns} cells`, start);
      }
      if (code !== separator) ended = true;
      at += 1;
    }
    if (at - start > longestRecord)
      throw fail(
        "record-too-long",
        `the row that begins here, ${longestOf(cells)}, goes on ${tooLong}`,
        start,
      );
    rows.push({ cells, line });
    line += lines + 1;
    at = Math.min(at, length);
    cursor.at = at;
    cursor.line = line;
  }
  return rows;
}

const tooLong = `for more than ${longestRecord / 2 ** 20} million characters, the most that one row may have: look for a quote in it that is never closed, or shorten its longest cell, or take the row out`;

function longestOf(cells: readonly string[]): string {
  const lengths = cells.map((cell) => cell.length);
  const most = lengths.reduce((longest, length) => Math.max(longest, length), 0);
  return `whose longest cell is number ${lengths.indexOf(most) + 1} with ${most} characters`;
}
