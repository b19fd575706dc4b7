/** A day of the Gregorian calendar; `month` and `day` count from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** How many days a month has; 0 where there is no such month. */
export function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (lengths[month - 1] ?? 0);
}

/** Whether the calendar has the day. */
export function exists({ year, month, day }: Day): boolean {
  return day >= 1 && day <= daysIn(year, month) && !Number.isNaN(year);
}

/** Midnight of the day, as milliseconds since 1970 if its clocks showed UTC. */
export function midnight({ year, month, day }: Day): number {
  return year >= 100
    ? Date.UTC(year, month - 1, day)
    : new Date(Date.UTC(2000, 0, 1)).setUTCFullYear(year, month - 1, day);
}

/** The year that two figures stand for: 69 to 99 are 1969 to 1999, 00 to 68 are 2000 to 2068 (POSIX, strptime `%y`). */
export function fullYear(written: string): number {
  const year = Number(written);
  if (written.length > 2) return year;
  return year >= 69 ? 1900 + year : 2000 + year;
}
