import type { FileSettings } from "../../../compiler/overrides/index.ts";
import { CliError } from "../cli-error.ts";

const names = ["delimiter", "encoding", "header"] as const;
/** A setting begins where its name and `=` stand, so that a delimiter may be a comma. */
const beginning = /(?:^|,)\s*(delimiter|encoding|header)\s*=/g;

const spokenDelimiters: ReadonlyMap<string, string> = new Map([
  ["tab", "\t"],
  ["\\t", "\t"],
  ["comma", ","],
  ["semicolon", ";"],
  ["pipe", "|"],
  ["space", " "],
]);

/**
 * Reads `delimiter=;,encoding=windows-1252,header=2`, in any order; a delimiter is one character, `tab` or `\t`.
 * @throws CliError that says what is wrong with it, and how it is written
 */
export function readCsvOption(text: string): FileSettings {
  const found = [...text.matchAll(beginning)];
  if (found[0]?.index !== 0) throw wrong(`"${text}" does not begin with one of ${names.join(", ")}`);
  const given = new Map<string, string>();
  for (const [at, match] of found.entries()) {
    const name = match[1]!;
    if (given.has(name)) throw wrong(`${name} is given twice`);
    given.set(name, text.slice(match.index + match[0].length, found[at + 1]?.index ?? text.length));
  }
  const delimiter = given.get("delimiter");
  const encoding = given.get("encoding");
  const header = given.get("header");
  return {
    ...(delimiter === undefined ? {} : { delimiter: oneCharacter(delimiter) }),
    ...(encoding === undefined ? {} : { encoding: knownEncoding(encoding.trim()) }),
    ...(header === undefined ? {} : { header: rowNumber(header.trim()) }),
  };
}

/** @throws CliError for what is no delimiter */
export function oneCharacter(text: string): string {
  const character = spokenDelimiters.get(text.trim().toLowerCase()) ?? (text.length > 1 ? text.trim() : text);
  if (character.length !== 1) {
    throw wrong(`the delimiter "${text}" is not one character; a tab is written tab`);
  }
  if (/["\r\n]/.test(character)) throw wrong("a quote or a line break cannot be the delimiter");
  return character;
}

/** @throws CliError for an encoding that nobody knows */
export function knownEncoding(label: string): string {
  try {
    return new TextDecoder(label).encoding;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw wrong(
      `"${label}" is no encoding; there are utf-8, utf-16le, windows-1252, iso-8859-15, shift_jis and more`,
    );
  }
}

function rowNumber(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw wrong(`the header "${text}" is no row; the first row is 1`);
}

const wrong = (why: string): CliError =>
  new CliError(
    "csv-option",
    `--csv cannot be read: ${why}. It is written "delimiter=;,encoding=windows-1252,header=2", with the quotes.`,
  );
