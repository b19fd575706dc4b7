import { type Day, daysIn, exists, fullYear } from "./calendar.ts";
import type { Order, Unread } from "./reading.ts";

const months = "January February March April May June July August September October November December".split(
  " ",
);

/** The day itself, or that it is in no calendar. */
export function checked(day: Day): Day | Unread {
  if (exists(day)) return day;
  const days = daysIn(day.year, day.month);
  const why =
    days === 0
      ? `is a date that does not exist: there is no month ${day.month}`
      : `is a date that does not exist: ${months[day.month - 1]} ${day.year} has ${days} days`;
  return { kind: "nonexistent", why };
}

/**
 * A date of three numbers, such as `03/04/24`.
 * @param parts as they are written
 * @param sign what stands between them
 */
export function dayOfFigures(
  parts: readonly [string, string, string],
  sign: string,
  order: Order,
): Day | Unread {
  const [a, b, c] = parts;
  if (a.length === 4 && b.length <= 2 && c.length <= 2) {
    return checked({ year: Number(a), month: Number(b), day: Number(c) });
  }
  const short = a.length <= 2 && b.length <= 2 && c.length === 2;
  if (!short && !(a.length <= 2 && b.length <= 2 && c.length === 4)) {
    return { kind: "unreadable", why: "is no date: a year has two or four figures" };
  }
  const dayFirst = { year: fullYear(c), month: Number(b), day: Number(a) };
  const monthFirst = { year: fullYear(c), month: Number(a), day: Number(b) };
  const yearFirst = { year: fullYear(a), month: Number(b), day: Number(c) };
  const twoFigures = short && a.length === 2;
  if (order === "year first" && twoFigures) return checked(yearFirst);
  if (sign === ".")
    return exists(dayFirst) || !twoFigures || Number(a) <= 31 ? checked(dayFirst) : checked(yearFirst);
  const wanted = order === "month first" ? [monthFirst, dayFirst] : [dayFirst, monthFirst];
  const readings = wanted.filter(exists);
  if (twoFigures && exists(yearFirst) && (readings.length === 0 || (sign === "-" && order === "refuse"))) {
    readings.push(yearFirst);
  }
  const [first, ...others] = readings;
  if (first === undefined) return checked(Number(b) > 12 && Number(a) <= 12 ? monthFirst : dayFirst);
  const other = others.find(
    (day) => day.month !== first.month || day.day !== first.day || day.year !== first.year,
  );
  if (order !== "refuse" || other === undefined) return first;
  const why = `may be ${name(first)} or ${name(other)}: say what comes first`;
  return { kind: "ambiguous", why };
}

function name({ year, month, day }: Day): string {
  return `${day} ${months[month - 1]} ${year}`;
}
