import { accept, type Checked, refuse } from "./checked.ts";

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const timePattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:?\d{2})$/;

/** A day, `YYYY-MM-DD`, that the calendar has. */
export function checkDate(value: unknown): Checked {
  if (typeof value !== "string") return refuse("Operation value must be a string");
  if (value === "") return accept(null);
  const match = datePattern.exec(value);
  if (match === null || !calendarHas(Number(match[1]), Number(match[2]), Number(match[3]))) {
    return refuse(`Error parsing date string: ${value}`);
  }
  return accept(value);
}

/** An instant with its offset, kept as milliseconds since 1970. */
export function checkDateTime(value: unknown): Checked {
  if (typeof value !== "string") return refuse("Operation value must be a string");
  if (value === "") return accept(null);
  const instant = parseInstant(value);
  return instant === undefined ? refuse(`Error parsing time: ${value}`) : accept(instant);
}

/** Milliseconds of `2024-01-31T10:00:00.000+0000`, or undefined. */
export function parseInstant(value: string): number | undefined {
  if (!timePattern.test(value)) return undefined;
  const day = datePattern.exec(value.slice(0, 10))!;
  if (!calendarHas(Number(day[1]), Number(day[2]), Number(day[3]))) return undefined;
  const instant = Date.parse(value.replace(/([+-]\d{2})(\d{2})$/, "$1:$2"));
  return Number.isNaN(instant) ? undefined : instant;
}

function calendarHas(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
