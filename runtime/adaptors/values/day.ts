/** When a day begins in UTC, in milliseconds since 1970; undefined for text that is no day of the calendar (YYYY-MM-DD). */
export function startOfDay(written: string): number | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(written);
  if (match === null) return undefined;
  const [, year, month, day] = match.map(Number);
  const date = new Date(0);
  date.setUTCFullYear(year ?? 0, (month ?? 0) - 1, day);
  return date.getUTCMonth() + 1 === month && date.getUTCDate() === day ? date.getTime() : undefined;
}
