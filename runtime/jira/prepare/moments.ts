/**
 * An instant as Jira's date-time fields take it: milliseconds, offset without a colon.
 * @param value ISO 8601, or milliseconds since 1970
 * @returns undefined when the value is no instant
 */
export function jiraDateTime(value: unknown): string | undefined {
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  const at = new Date(value);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString().replace("Z", "+0000");
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** An instant for readers, e.g. `6 Sep 2019 14:34 UTC`; undefined when the value is no instant. */
export function readableMoment(value: unknown): string | undefined {
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  const at = new Date(value);
  if (Number.isNaN(at.getTime())) return undefined;
  const time = `${pad(at.getUTCHours())}:${pad(at.getUTCMinutes())}`;
  return `${at.getUTCDate()} ${months[at.getUTCMonth()]!} ${at.getUTCFullYear()} ${time} UTC`;
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
