import { refused } from "./refused.ts";

/** What a user says of a file, over what the spec says and over what would be found. */
export interface CsvSettings {
  /** One character, or `tab`. */
  readonly delimiter?: string;
  /** A WHATWG label. Bytes that it does not have are brought as U+FFFD. */
  readonly encoding?: string;
  /** The row that holds the headers, from 1, as a spreadsheet counts. */
  readonly header?: number;
}

const names: Readonly<Record<string, string>> = {
  tab: "\t",
  "\\t": "\t",
  comma: ",",
  semicolon: ";",
  pipe: "|",
};

/**
 * The character that a delimiter is given as.
 * @throws SourceError when it is none that can separate cells
 */
export function delimiterOf(given: string): string {
  const delimiter = names[given.toLowerCase()] ?? given;
  if (delimiter.length !== 1 || /["\r\n\0]/.test(delimiter)) {
    throw refused(
      "delimiter-unknown",
      `The delimiter ${JSON.stringify(given)} is none: give one character, such as ; or |, or the word tab.`,
    );
  }
  return delimiter;
}
