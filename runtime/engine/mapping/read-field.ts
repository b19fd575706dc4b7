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
 * Compiles the read of one own property. Prototypes are never looked at, so `constructor` is a field like any other.
 * @returns a function that gives the value, `undefined` where it is absent or null, or a Failure when what it is
 *   given can have no fields
 */
export function compileFieldRead(name: string): (value: unknown) => unknown {
  const read = name in Object.prototype ? readOwn : readPlain;
  return (value) => {
    if (value === undefined || value === null) return undefined;
    if (typeof value !== "object" || Array.isArray(value)) return unreadable(value, name);
    return read(value, name) ?? undefined;
  };
}

function readOwn(value: object, name: string): unknown {
  return Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
}

/**
 * Records are plain data, so a name that `Object.prototype` has not cannot be inherited: whether it is the object's
 * own needs no question, which would cost more than the read.
 */
function readPlain(value: object, name: string): unknown {
  return (value as Record<string, unknown>)[name];
}

function unreadable(value: unknown, name: string): Failure {
  return new Failure(
    `\`.${name}\` was read from ${describeValue(value)}, which has no fields`,
    "unexpected-type",
  );
}
