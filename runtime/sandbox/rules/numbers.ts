import { accept, type Checked, refuse } from "./checked.ts";

/** Largest value of a number field (Jira keeps it as a decimal with up to 15 digits before the point). */
const maximumNumber = 1e15;

/** A finite number; a number written as text is refused, as in Jira's REST API. */
export function checkNumber(value: unknown): Checked {
  if (typeof value !== "number" || !Number.isFinite(value)) return refuse("Operation value must be a number");
  if (Math.abs(value) > maximumNumber) return refuse(`'${value}' is an invalid number`);
  return accept(value);
}
