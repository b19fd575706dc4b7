/** Whether a number is an instant that a Date can hold: whole milliseconds within 100,000,000 days of 1970 (ECMA-262, 21.4.1.1). */
export function isInstant(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) <= 8.64e15;
}

/** `00` to `99`. */
const twoDigits = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, "0"));

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
  const seconds = Math.floor(rest / 1000);
  const fraction = rest - seconds * 1000;
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  return `${dateOf(day)}T${twoDigits[hours]}:${twoDigits[minutes - hours * 60]}:${twoDigits[seconds - minutes * 60]}.${Math.floor(fraction / 100)}${twoDigits[fraction % 100]}Z`;
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
