import { isInstant } from "../instant.ts";
import { midnight } from "./calendar.ts";
import { fold } from "./fold.ts";
import { readIso } from "./iso.ts";
import { instantOf } from "./local-time.ts";
import { momentOfNumber } from "./numbers.ts";
import { readQuickly } from "./quick.ts";
import type { Order, Reading, Unread } from "./reading.ts";
import { readWritten } from "./written.ts";

/** Dates are shorter; a longer text is not looked at, so that reading takes no longer than the text is long. */
const longest = 100;

const plainNumber = /^\d+(\.\d+)?$/;

/** What a text says about a moment, whatever the zone. */
function readDate(text: string, order: Order): Reading {
  const written = text.trim();
  if (written.length > longest) return { kind: "unreadable", why: "is too long for a date" };
  const quick = readQuickly(written);
  if (quick !== undefined) return quick;
  if (plainNumber.test(written)) return momentOfNumber(written);
  const folded = fold(written);
  return readIso(folded) ?? readWritten(folded, order);
}

/**
 * The moment that a text names.
 * @param zone an IANA name, for texts that name no zone
 * @returns milliseconds since 1970, or why there are none
 */
export function readMoment(text: string, zone: string, order: Order): number | Unread {
  return momentOf(readDate(text, order), zone);
}

/** The moment of what was read from a text, in a zone where the text names none; or why there is none. */
export function momentOf(reading: Reading, zone: string): number | Unread {
  if (reading.kind === "instant") return reading.milliseconds;
  if (reading.kind !== "clock") return reading;
  if (Math.abs(reading.offset ?? 0) > furthestOffset) {
    return { kind: "nonexistent", why: "has an offset that no time zone has" };
  }
  const local = midnight(reading.day) + reading.time;
  const instant = reading.offset === undefined ? instantOf(local, zone) : local - reading.offset * 60_000;
  if (instant === undefined) {
    return {
      kind: "unreadable",
      why: `cannot be read: ${JSON.stringify(zone.slice(0, 40))} is no time zone`,
    };
  }
  return isInstant(instant) ? instant : { kind: "nonexistent", why: "lies beyond all dates" };
}

/** Whether a text has the form of a date or date-time, even of one that no calendar has; a plain number has not. */
export function isDateLike(text: string): boolean {
  return !plainNumber.test(text.trim()) && readDate(text, "refuse").kind !== "unreadable";
}

/** Minutes; zones lie between 12 hours behind UTC and 14 ahead. */
export const furthestOffset = 14 * 60;
