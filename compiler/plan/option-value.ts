import { type InputValue, inputValue } from "./input-value.ts";
import type { Option } from "./plan.generated.ts";

/**
 * Checks what a user chose for an option, and brings it into the form in which it is kept: text, also of a number and of
 * `true` and `false`.
 *
 * @param given what was chosen: text, or the value itself where it comes from JSON
 * @returns the problem as what the value has to be: "one of import, skip"
 */
export function optionValue(option: Pick<Option, "type" | "choices">, given: unknown): InputValue {
  const { type, choices } = option;
  if (typeof given === "boolean" || typeof given === "number")
    return typeof given === type ? optionValue(option, String(given)) : { problem: expected(option) };
  if (typeof given !== "string") return { problem: expected(option) };
  if (type === "number") return inputValue({ type: "number" }, given);
  return choices.includes(given) ? { value: given } : { problem: expected(option) };
}

const expected = ({ type, choices }: Pick<Option, "type" | "choices">): string =>
  type === "number" ? "a whole number" : `one of ${choices.join(", ")}`;
