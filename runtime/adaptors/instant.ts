/** Whether a number is an instant that a Date can hold: whole milliseconds within 100,000,000 days of 1970 (ECMA-262, 21.4.1.1). */
export function isInstant(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) <= 8.64e15;
}

const digits = (number: number, length: number) => String(number).padStart(length, "0");

// Parts of a time of day, written once: putting a few together is quicker than writing each digit.
const minutesOfDay = Array.from(
  { length: 1440 },
  (_, minute) => `T${digits(Math.floor(minute / 60), 2)}:${digits(minute % 60, 2)}:`,
);
const seconds = Array.from({ length: 60 }, (_, second) => `${digits(second, 2)}.`);
const fractions = Array.from({ length: 1000 }, (_, millisecond) => `${digits(millisecond, 3)}Z`);

const dayLength = 86_400_000;

/** Some 27 years; beyond that the memory is begun anew. */
const mostDays = 10_000;
const dates = new Map<number, string>();

/** An instant's calendar date in UTC, as `toISOString` writes it: YYYY-MM-DD, with a sign and six digits for years beyond four. */
export function writeDate(milliseconds: number): string {
  return dateOf(Math.floor(milliseconds / dayLength));
}

/**
 * What `new Date(milliseconds).toISOString()` gives, in a tenth of its time: most records bring several instants, and
 * the instants of an import share few days.
 * @param milliseconds an instant that a Date can hold
 */
export function writeInstant(milliseconds: number): string {
  const day = Math.floor(milliseconds / dayLength);
  const rest = milliseconds - day * dayLength;
  const minute = Math.floor(rest / 60_000);
  const inMinute = rest - minute * 60_000;
  const second = Math.floor(inMinute / 1000);
  return dateOf(day) + minutesOfDay[minute] + seconds[second] + fractions[inMinute - second * 1000];
}

function dateOf(day: number): string {
  const known = dates.get(day);
  if (known !== undefined) return known;
  if (dates.size >= mostDays) dates.clear();
  const written = new Date(day * dayLength).toISOString();
  const date = written.slice(0, written.indexOf("T"));
  dates.set(day, date);
  return date;
}
