import { isObject, type JsonObject } from "../json.ts";
import { accept, type Checked, refuse } from "./checked.ts";

/** Seconds of Jira's duration units: a day has 8 working hours, a week 5 days (Jira's default settings). */
const unitSeconds: Record<string, number> = { w: 5 * 8 * 3600, d: 8 * 3600, h: 3600, m: 60 };

/** Seconds of a duration such as `1w 2d 3h 30m`; a bare number counts minutes. Undefined when it is none. */
export function parseDuration(text: string): number | undefined {
  const trimmed = text.trim();
  if (/^\d+(\.\d+)?$/.test(trimmed)) return Math.round(Number(trimmed) * 60);
  if (trimmed === "") return undefined;
  let seconds = 0;
  for (const part of trimmed.split(/\s+/)) {
    const match = /^(\d+(?:\.\d+)?)([wdhm])$/.exec(part);
    if (match === null) return undefined;
    seconds += Number(match[1]) * unitSeconds[match[2]!]!;
  }
  return Math.round(seconds);
}

/** `1d 2h 5m` for seconds, in the units above. */
export function formatDuration(seconds: number): string {
  const parts: string[] = [];
  let rest = Math.floor(seconds);
  for (const [unit, size] of Object.entries(unitSeconds)) {
    const count = Math.floor(rest / size);
    if (count > 0) parts.push(`${count}${unit}`);
    rest -= count * size;
  }
  return parts.length === 0 ? "0m" : parts.join(" ");
}

/** `{originalEstimate?, remainingEstimate?}` as durations; kept as seconds. */
export function checkTimeTracking(value: unknown): Checked {
  if (!isObject(value)) return refuse("Operation value must be an object");
  const stored: JsonObject = {};
  for (const name of ["originalEstimate", "remainingEstimate"]) {
    const given = value[name];
    if (given === undefined || given === null) continue;
    const seconds = typeof given === "string" ? parseDuration(given) : undefined;
    if (seconds === undefined) return refuse(`Invalid time duration entered. ${name}: '${String(given)}'`);
    stored[name] = seconds;
  }
  if (stored.originalEstimate !== undefined) stored.remainingEstimate ??= stored.originalEstimate;
  return accept(Object.keys(stored).length === 0 ? null : stored);
}
