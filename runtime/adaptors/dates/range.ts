import { isDateLike } from "./read-moment.ts";

/** The two ends of a range, as they are written. */
export interface Range {
  readonly start: string;
  readonly end?: string;
}

/** Ranges are shorter; a longer text is one value. */
const longest = 200;

const arrow = /\s*(?:→|⟶|➔|⇒|->|=>|～|〜|~|\.{2,3}|…)\s*/u;

/** A dash or a word parts two dates with blanks around it; without them it does only between figures of two whole dates. */
const dash =
  /\s+(?:[-–—‒―]|to|until|through|thru|bis|au|al|hasta|até|fino al|t\/m|tot|till|til|do|по|до)\s+|\s*[–—]\s*(?=\d{4}-)|(?<=[/.]\d{4})[-–—](?=\d{1,2}[/.])|(?<=\d{4}[/.]\d\d?[/.]\d\d?)[-–—](?=\d{4}[/.])/iu;
const interval = /^([\d-]{8,10}(?:[t ][^/]*)?)\/{1,2}((?:[\dp][^/]*))$/i;
const timeOfDay = /(?<!\d)\d{1,2}(?::\d\d){1,2}(?:\s*[ap]\.?\s?m\b\.?)?/i;
const onlyTime =
  /^\d{1,2}(?::\d\d){1,2}(?:\s*[ap]\.?\s?m\b\.?)?(?:\s*\(?(?:gmt|utc|z)?\s*(?:[+-][\d:]+)?\)?)?$/i;

/**
 * Takes a range apart. A text that is none is its own start. Where the end is only a time of day, it is one of the
 * start's day.
 */
export function readRange(text: string): Range {
  const written = text.trim();
  if (written.length > longest) return { start: written };
  const iso = interval.exec(written);
  if (iso !== null) return { start: (iso[1] as string).trim(), end: (iso[2] as string).trim() };
  const found = arrow.exec(written) ?? (isDateLike(written) ? null : dash.exec(written));
  if (found === null) return { start: written };
  const start = written.slice(0, found.index).trim();
  const end = written.slice(found.index + found[0].length).trim();
  if (start === "") return { start: written };
  if (end === "") return { start };
  if (!onlyTime.test(end)) return { start, end };
  const time = timeOfDay.exec(start);
  if (time === null) return { start: written };
  const zone = /[+-]|gmt|utc|z/i.test(end) ? "" : start.slice(time.index + time[0].length);
  return { start, end: `${start.slice(0, time.index)}${end}${zone}` };
}
