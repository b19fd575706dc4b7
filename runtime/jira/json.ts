/** Readers for answers of unknown shape: a wrong shape reads as absent, never as a crash. */

export type JsonObject = Readonly<Record<string, unknown>>;

const emptyObject: JsonObject = Object.freeze({});
const emptyList: readonly unknown[] = Object.freeze([]);

/** The value as an object, else an empty one. */
export function objectOf(value: unknown): JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : emptyObject;
}

/** The value as a list, else an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : emptyList;
}

/** Text as it is, numbers written out, all else absent: Jira gives ids as either. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  return typeof value === "number" ? String(value) : undefined;
}

/** A finite number, else absent. */
export function numberOf(value: unknown): number | undefined {
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

/** Names are compared without regard to case, outer blanks and the two ways in which Unicode writes an accent. */
export function nameKey(name: string): string {
  return name.trim().normalize("NFC").toLowerCase();
}
