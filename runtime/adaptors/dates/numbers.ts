import { exists } from "./calendar.ts";
import type { Reading } from "./reading.ts";

/**
 * Numbers that stand for a moment. Seconds, milliseconds, microseconds and nanoseconds since 1970 are told apart by
 * their size, all from 3 March 1973 to 20 November 2286; a spreadsheet's days are counted from 30 December 1899 and
 * taken from 1954 to 2119.
 * @param written digits, with a fraction where there is one
 */
export function momentOfNumber(written: string): Reading {
  const [whole = "", fraction] = written.split(".");
  if (fraction === undefined && (whole.length === 8 || whole.length === 14)) {
    const compact = compactDate(whole);
    if (compact !== undefined) return compact;
  }
  const unit = units[whole.length];
  if (unit !== undefined && !whole.startsWith("0")) {
    return { kind: "instant", milliseconds: Math.floor(Number(written) * unit) };
  }
  if (/^[2-7]\d{4}$/.test(whole)) {
    const time = Math.round(Number(`0.${fraction ?? "0"}`) * secondsOfDay) * 1000;
    const date = new Date(Date.UTC(1899, 11, 30 + Number(whole)));
    const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
    return { kind: "clock", day, time };
  }
  const why = "is a number that stands for no date: neither time since 1970 nor a spreadsheet's day";
  return { kind: "unreadable", why };
}

const secondsOfDay = 86_400;

/** Milliseconds per unit, by the number of figures before the point. */
const units: Readonly<Record<number, number>> = {
  9: 1000,
  10: 1000,
  12: 1,
  13: 1,
  15: 1e-3,
  16: 1e-3,
  18: 1e-6,
  19: 1e-6,
};

/** `20240312`, `20240312143005`. */
function compactDate(figures: string): Reading | undefined {
  const part = (from: number, length: number) => Number(figures.slice(from, from + length));
  const day = { year: part(0, 4), month: part(4, 2), day: part(6, 2) };
  const [hours, minutes, seconds] = [part(8, 2), part(10, 2), part(12, 2)];
  if (day.year < 1900 || day.year > 2199 || hours > 23 || minutes > 59 || seconds > 59) return undefined;
  if (!exists(day)) {
    return { kind: "nonexistent", why: "is a date that does not exist, if it is year, month and day" };
  }
  return { kind: "clock", day, time: ((hours * 60 + minutes) * 60 + seconds) * 1000 };
}
