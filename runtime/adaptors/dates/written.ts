import { fullYear } from "./calendar.ts";
import { readClock, readOffset } from "./clock.ts";
import { dateWords } from "./date-words.ts";
import { checked, dayOfFigures } from "./figures.ts";
import { timeOf } from "./iso.ts";
import type { Order, Reading, Unread } from "./reading.ts";
import { type Token, tokens } from "./tokens.ts";

/** A number of the date, and what stands between it and the one before. */
interface Figure {
  readonly text: string;
  readonly sign: string;
  /** `’24` is a year. */
  readonly year: boolean;
}

interface Named {
  readonly month: number;
  /** How many numbers stand before it. */
  readonly after: number;
  /** It may be a day of the week. */
  readonly unsure: boolean;
}

/** What was found so far. */
interface Found {
  figures: Figure[];
  named?: Named | undefined;
  year?: string;
  month?: string;
  day?: string;
  time?: number | undefined;
  offset?: number;
  wrong?: Unread;
}

/**
 * Dates and date-times as people write them, in any order of their parts.
 * @param folded text, folded, of limited length
 */
export function readWritten(folded: string, order: Order): Reading {
  const all = tokens(folded);
  if (all === undefined || all.length === 0) return { kind: "unreadable", why: "is no date" };
  const found: Found = { figures: [] };
  let at = 0;
  while (at < all.length && found.wrong === undefined) {
    const next = readPart(all, at, found);
    if (next === undefined) return { kind: "unreadable", why: unknownPart(all[at] as Token) };
    at = next;
  }
  if (found.wrong !== undefined) return found.wrong;
  const day = dayOf(found, order);
  if ("kind" in day) return day;
  const clock = { kind: "clock", day, time: found.time ?? 0 } as const;
  return found.offset === undefined ? clock : { ...clock, offset: found.offset };
}

function unknownPart(token: Token): string {
  return `is no date: ${JSON.stringify(token.text)} is not understood`;
}

/** Reads what begins at a token. @returns where the next part begins, or undefined where it has no place in a date */
function readPart(all: readonly Token[], at: number, found: Found): number | undefined {
  const token = all[at] as Token;
  if (found.time === undefined) {
    const complete =
      found.figures.length + (found.named === undefined ? 0 : 1) >= 3 || found.day !== undefined;
    const clock = readClock(all, at, complete);
    if (clock !== undefined) {
      found.time = timeOf(...clock.parts);
      if (found.time === undefined) {
        found.wrong = { kind: "nonexistent", why: "has a time of day that does not exist" };
      }
      if (clock.offset !== undefined) found.offset = clock.offset;
      return clock.next;
    }
  }
  const zone = found.offset === undefined && zoneBegins(token, found) ? readOffset(all, at) : undefined;
  if (zone !== undefined) {
    found.offset = zone.offset;
    return zone.next;
  }
  if (token.kind === "number") return readNumber(all, at, found);
  if (token.kind === "word") return readWord(all, at, found);
  if ((token.text === "(" || token.text === "[") && found.offset !== undefined) {
    const end = all.findIndex(({ text }, index) => index > at && (text === ")" || text === "]"));
    return end < 0 ? undefined : end + 1;
  }
  return token.text === "+" || token.text === ":" ? undefined : at + 1;
}

/** `čet` is a Thursday before it is a zone. */
function zoneBegins(token: Token, found: Found): boolean {
  const word = dateWords.get(token.text);
  return token.text === "(" || (word?.offset !== undefined && (!word.weekday || found.time !== undefined));
}

function readNumber(all: readonly Token[], at: number, found: Found): number | undefined {
  const { text } = all[at] as Token;
  const after = all[at + 1];
  const unit = after?.kind === "word" ? dateWords.get(after.text)?.unit : undefined;
  if (unit === "year" || unit === "month" || unit === "day") {
    if (found[unit] !== undefined || (unit === "month" && found.named !== undefined)) return undefined;
    found[unit] = text;
    return at + 2;
  }
  const before = all[at - 1];
  const sign = before?.kind === "sign" ? before.text : "";
  if (found.figures.length === 3) return undefined;
  found.figures.push({ text, sign, year: sign === "'" || sign === "’" });
  return after?.kind === "word" && !after.apart && ordinals.has(after.text) ? at + 2 : at + 1;
}

const ordinals = new Set(["st", "nd", "rd", "th", "er", "re", "o", "a", "e"]);

function readWord(all: readonly Token[], at: number, found: Found): number | undefined {
  const word = dateWords.get((all[at] as Token).text);
  if (word === undefined) return undefined;
  if (word.month !== undefined) {
    const named = { month: word.month, after: found.figures.length, unsure: word.weekday === true };
    const weekday = found.named?.unsure === true && (!named.unsure || found.named.after === 0);
    if (found.named === undefined || weekday) found.named = named;
    else if (!named.unsure) return undefined;
    return at + 1;
  }
  const afterTime = found.time !== undefined && word.unit !== undefined;
  return word.weekday || word.filler || word.offset !== undefined || afterTime ? at + 1 : undefined;
}

function dayOf(found: Found, order: Order): ReturnType<typeof checked> {
  const { figures } = found;
  // 12/3月/24: the month alone is named.
  const named =
    found.named ?? (found.month === undefined ? undefined : { month: Number(found.month), unsure: false });
  if (found.day !== undefined || found.year !== undefined) {
    if (figures.length > 0) return { kind: "unreadable", why: "is no date" };
    return ofParts(found.year, found.month ?? (named && String(named.month)), found.day);
  }
  const [a, b, c] = figures;
  if (a !== undefined && b !== undefined && c !== undefined) {
    if (named !== undefined && !named.unsure) return { kind: "unreadable", why: "is no date" };
    if (b.sign !== c.sign || b.sign === ",") return { kind: "unreadable", why: "is no date" };
    return dayOfFigures([a.text, b.text, c.text], b.sign, order);
  }
  if (named === undefined) {
    const why = found.time === undefined ? "is no date" : "holds a time of day, but no date";
    return { kind: "unreadable", why };
  }
  const month = String(named.month);
  if (a === undefined) return ofParts(undefined, month, undefined);
  if (b === undefined) {
    const year = a.year || a.text.length > 2 ? a.text : undefined;
    return ofParts(year, month, year === undefined ? a.text : undefined);
  }
  const yearFirst = a.year || a.text.length > 2 || (Number(a.text) > 31 && !b.year);
  return yearFirst ? ofParts(a.text, month, b.text) : ofParts(b.text, month, a.text);
}

function ofParts(year: string | undefined, month: string | undefined, day: string | undefined) {
  const lacking =
    year === undefined ? "year" : month === undefined ? "month" : day === undefined ? "day" : "";
  if (year === undefined || month === undefined || day === undefined) {
    return { kind: "unreadable", why: `names no ${lacking}` } as const;
  }
  if ((year.length !== 2 && year.length !== 4) || day.length > 2 || month.length > 2) {
    return {
      kind: "unreadable",
      why: "is no date: a year has two or four figures, a day one or two",
    } as const;
  }
  return checked({ year: fullYear(year), month: Number(month), day: Number(day) });
}
