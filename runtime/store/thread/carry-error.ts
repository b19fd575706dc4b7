import { StoreUnavailableError } from "../documents/documents.ts";
import { LeaseLostError } from "../leases.ts";

/** An error as plain data: structured clone would drop its class and what it holds besides the message. */
export interface CarriedError {
  readonly name: string;
  readonly message: string;
  readonly stack?: string;
  /** `code`, `errno` and the like. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly cause?: CarriedError;
}

const classes = [EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError];

/** @param thrown anything; what is no error becomes one with its text */
export function packError(thrown: unknown): CarriedError {
  if (!(thrown instanceof Error)) return { name: "Error", message: String(thrown), fields: {} };
  const { name, message, stack, cause } = thrown;
  const fields: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(thrown)) {
    if (["string", "number", "boolean"].includes(typeof value)) fields[key] = value;
  }
  return {
    name,
    message,
    fields,
    ...(stack === undefined ? {} : { stack }),
    ...(cause === undefined ? {} : { cause: packError(cause) }),
  };
}

/** The error again, of the class it had, with the stack of the place where it was thrown. */
export function unpackError({ name, message, stack, fields, cause }: CarriedError): Error {
  const error = madeAnew(name, message, fields);
  if (stack !== undefined) error.stack = stack;
  if (cause !== undefined) error.cause = unpackError(cause);
  return Object.assign(error, fields);
}

function madeAnew(name: string, message: string, fields: CarriedError["fields"]): Error {
  if (name === "LeaseLostError" && typeof fields.lease === "string") return new LeaseLostError(fields.lease);
  if (name === "StoreUnavailableError") return new StoreUnavailableError(message);
  const known = classes.find((one) => one.name === name);
  return known === undefined ? new Error(message) : new known(message);
}
