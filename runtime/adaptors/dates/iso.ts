import { type Day, midnight } from "./calendar.ts";
import { checked } from "./figures.ts";
import type { Reading, Unread } from "./reading.ts";

/** Days by month, by week or by number; years of six figures want a sign. */
const day =
  /(\d{4}|[+-]\d{6})(?:-(\d\d)-(\d\d)|(\d\d)(\d\d)|-w(\d\d)-([1-7])|w(\d\d)([1-7])|-(\d{3})|(\d{3}))/;
const time = /(\d\d)(?:(?::?(\d\d))(?::?(\d\d))?)?(?:[.,](\d+))?/;
const zone = /(z|utc|gmt)|([+-])(\d\d)(?::?(\d\d))?/;
const pattern = new RegExp(`^${day.source}(?:(?:t| +)${time.source}(?: ?(?:${zone.source}))?)?$`);

/**
 * ISO 8601's dates and date-times, also with a blank for the `T`, and with a comma.
 * @param folded text, folded
 * @returns undefined where it is of another form
 */
export function readIso(folded: string): Reading | undefined {
  const match = pattern.exec(folded);
  if (match === null) return undefined;
  const [
    ,
    year,
    m1,
    d1,
    m2,
    d2,
    w1,
    wd1,
    w2,
    wd2,
    n1,
    n2,
    hours,
    minutes,
    seconds,
    fraction,
    utc,
    sign,
    oh,
    om,
  ] = match;
  if (m2 !== undefined && hours !== undefined && !/^\d{8}t/.test(folded) && minutes === undefined)
    return undefined;
  const found = dayOf(Number(year), m1 ?? m2, d1 ?? d2, w1 ?? w2, wd1 ?? wd2, n1 ?? n2);
  if ("kind" in found) return found;
  const clock = clockOf(hours, minutes, seconds, fraction);
  if (clock === undefined) return { kind: "nonexistent", why: "has a time of day that does not exist" };
  if (utc !== undefined) return { kind: "clock", day: found, time: clock, offset: 0 };
  if (sign === undefined) return { kind: "clock", day: found, time: clock };
  const offset = (sign === "-" ? -1 : 1) * (Number(oh) * 60 + Number(om ?? 0));
  return { kind: "clock", day: found, time: clock, offset };
}

function dayOf(
  year: number,
  month: string | undefined,
  ofMonth: string | undefined,
  week: string | undefined,
  ofWeek: string | undefined,
  ofYear: string | undefined,
): Day | Unread {
  if (month !== undefined) return checked({ year, month: Number(month), day: Number(ofMonth) });
  if (ofYear !== undefined) {
    const counted = dayAt(midnight({ year, month: 1, day: 1 }) + (Number(ofYear) - 1) * dayLength);
    if (counted.year === year) return counted;
    return { kind: "nonexistent", why: `is a date that does not exist: ${year} has no day ${ofYear}` };
  }
  const last = dayAt(firstMonday(year + 1) - dayLength);
  const counted = firstMonday(year) + ((Number(week) - 1) * 7 + Number(ofWeek) - 1) * dayLength;
  if (Number(week) >= 1 && counted <= midnight(last)) return dayAt(counted);
  return { kind: "nonexistent", why: `is a date that does not exist: ${year} has no week ${week}` };
}

const dayLength = 86_400_000;

/** Week 1 is the one with 4 January in it (ISO 8601, 3.1.1.23). */
function firstMonday(year: number): number {
  const fourth = midnight({ year, month: 1, day: 4 });
  return fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * dayLength;
}

function dayAt(milliseconds: number): Day {
  const date = new Date(milliseconds);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** A fraction is one of the smallest unit that is written. */
function clockOf(
  hours: string | undefined,
  minutes: string | undefined,
  seconds: string | undefined,
  fraction: string | undefined,
): number | undefined {
  const part = fraction === undefined ? 0 : Number(`0.${fraction}`);
  const unit = seconds !== undefined ? 1000 : minutes !== undefined ? 60_000 : 3_600_000;
  return timeOf(
    Number(hours ?? 0),
    Number(minutes ?? 0),
    Number(seconds ?? 0),
    Math.floor(Number((part * unit).toFixed(6))),
  );
}

/**
 * Milliseconds since midnight; 24:00 is the end of the day, 23:59:60 a leap second.
 * @returns undefined where no clock shows that time
 */
export function timeOf(
  hours: number,
  minutes: number,
  seconds: number,
  milliseconds: number,
): number | undefined {
  const end = hours === 24 && minutes === 0 && seconds === 0 && milliseconds === 0;
  if ((hours > 23 && !end) || minutes > 59 || seconds > 60) return undefined;
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds;
}
