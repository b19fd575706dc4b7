import { Failure } from "../../adaptors/adaptor.ts";

/** A short, one-line picture of a value for messages: `"a text…"`, `a list of 3`, `an object`. */
export function describeValue(value: unknown): string {
  if (value === undefined || value === null) return "nothing";
  if (typeof value === "string") return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "object") return "an object";
  return String(value);
}

/**
 * Reads one own property. Prototypes are never looked at, so `constructor` is a field like any other.
 * @returns the value, `undefined` where it is absent or null, or a Failure when `value` can have no fields
 */
export function readField(value: unknown, name: string): unknown {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "object" || Array.isArray(value)) {
    return new Failure(
      `\`.${name}\` was read from ${describeValue(value)}, which has no fields`,
      "unexpected-type",
    );
  }
  if (!Object.hasOwn(value, name)) return undefined;
  const found = (value as Record<string, unknown>)[name];
  return found === null ? undefined : found;
}
