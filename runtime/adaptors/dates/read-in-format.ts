import { DateTime } from "luxon";
import { readDateFormat } from "../../../compiler/date-format.ts";
import { fold } from "./fold.ts";
import { readIso } from "./iso.ts";
import { instantOf } from "./local-time.ts";
import { furthestOffset, momentOf } from "./read-moment.ts";

/**
 * What clocks show in a text of a format, as milliseconds since 1970 if they showed UTC, and how many minutes ahead of UTC they
 * are where the text says so.
 */
interface Shown {
  readonly local: number;
  readonly offset?: number;
}

/**
 * Reads a text in a format.
 * @returns undefined where the text is not of the format, no calendar has the date, or the format cannot be read, which the
 *   compiler has said before
 */
export function readInFormat(text: string, format: string, language: string): Shown | undefined {
  const known = formatOf(format);
  const locale = gregorian(language);
  if (known === undefined || locale === undefined) return undefined;
  const read = DateTime.fromFormat(text, format, { zone: "utc", locale, setZone: true });
  if (!read.isValid || Math.abs(read.offset) > furthestOffset) return undefined;
  const local = read.toMillis() + read.offset * 60_000;
  return known.namesZone ? { local, offset: read.offset } : { local };
}

/**
 * The moment that a text in a format names. Where clocks are put back the first of two moments is taken, and a time that they
 * skip counts from before the change, as in `any_moment`.
 *
 * @param format `iso` for ISO 8601
 * @param zone an IANA name, for texts that name no zone
 * @returns milliseconds since 1970, or undefined as above
 */
export function momentInFormat(
  text: string,
  format: string,
  language: string,
  zone: string,
): number | undefined {
  if (format === "iso") return isoMoment(text, zone);
  const read = readInFormat(text, format, language);
  if (read === undefined) return undefined;
  return read.offset === undefined ? instantOf(read.local, zone) : read.local - read.offset * 60_000;
}

/** A zone in brackets behind an ISO date-time, as Java and Temporal write it, is luxon's to read. */
function isoMoment(text: string, zone: string): number | undefined {
  if (text.endsWith("]")) {
    const read = DateTime.fromISO(text, { zone });
    return read.isValid && /^\d{4}-/.test(text) ? read.toMillis() : undefined;
  }
  const reading = readIso(fold(text));
  const moment = reading === undefined ? undefined : momentOf(reading, zone);
  return typeof moment === "number" ? moment : undefined;
}

/** What formats say; a plan has a handful, and each is read once. */
const formats = new Map<string, { readonly namesZone: boolean } | undefined>();
const languages = new Map<string, string | undefined>();
const mostKept = 100;

function formatOf(format: string): { readonly namesZone: boolean } | undefined {
  if (!formats.has(format)) {
    if (formats.size >= mostKept) formats.clear();
    const read = readDateFormat(format, "reading");
    formats.set(format, "reason" in read ? undefined : read);
  }
  return formats.get(format);
}

/**
 * A language with the months of the calendar that sources write in: by itself Persian brings Persian months, Thai other years.
 * @returns undefined for what is no language
 */
export function gregorian(language: string): string | undefined {
  if (!languages.has(language)) {
    if (languages.size >= mostKept) languages.clear();
    languages.set(language, gregorianTag(language));
  }
  return languages.get(language);
}

function gregorianTag(language: string): string | undefined {
  try {
    const { calendar } = new Intl.DateTimeFormat(language).resolvedOptions();
    return calendar === "gregory" ? language : `${language.replace(/-u-.*$/, "")}-u-ca-gregory`;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
