import type { Input } from "./plan.generated.ts";

/** An input as it is used, or why it cannot be. */
export type InputValue = { readonly value: string } | { readonly problem: string };

/** Longer than any address or id; a pattern is never tried on more. */
const longest = 2000;

/**
 * Checks what a user gave for an input, and brings it into the form in which it is used: without blanks around it, an
 * address without slashes at its end, a host in lower case.
 *
 * @param text what was given, or the default of the spec
 * @returns the problem as what the value has to be: "an address such as https://example.com"
 */
export function inputValue(input: Pick<Input, "type" | "pattern" | "choices">, text: string): InputValue {
  const given = text.trim();
  if (given === "") return { problem: "something, not nothing" };
  if (given.length > longest) return { problem: `at most ${longest} characters` };
  const value = formed(input, given);
  if (value === undefined) return { problem: expected(input) };
  if (input.pattern !== undefined && !new RegExp(`^(?:${input.pattern})$`, "u").test(value))
    return { problem: `written like \`${input.pattern}\`` };
  return { value };
}

function expected({ type, choices = [] }: Pick<Input, "type" | "choices">): string {
  switch (type) {
    case "url":
      return "an address such as https://example.com";
    case "host":
      return "a host such as example.com";
    case "id":
      return "an id: one word of letters, digits and the signs - _ . : /";
    case "enum":
      return `one of ${choices.join(", ")}`;
    case "number":
      return "a whole number";
    case "date":
      return "a date such as 2026-01-31";
    case "zone":
      return "a time zone such as Europe/Berlin";
    case "file":
      return "the path of a file";
    case "secret":
    case "text":
      return "text on one line";
  }
}

/** The value as it is used; undefined where it is none of its type. */
function formed({ type, choices = [] }: Pick<Input, "type" | "choices">, given: string): string | undefined {
  switch (type) {
    case "url": {
      const right =
        /^https?:\/\/[^\s/?#@]+[^\s?#]*$/i.test(given) &&
        URL.canParse(given) &&
        !/^https?:\/\/[^/]*@/.test(given);
      return right ? given.replace(/\/+$/, "") : undefined;
    }
    case "host":
      return /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?$/i.test(given) ? given.toLowerCase() : undefined;
    case "id":
      return /^[\p{L}\p{N}_.:/-]+$/u.test(given) ? given : undefined;
    case "enum":
      return choices.includes(given) ? given : undefined;
    case "number":
      return /^\d{1,15}$/.test(given) ? String(Number(given)) : undefined;
    case "date":
      return isDate(given) ? given : undefined;
    case "zone":
      return isZone(given) ? given : undefined;
    case "file":
    case "secret":
    case "text":
      return hasControls(given) ? undefined : given;
  }
}

const hasControls = (text: string): boolean => [...text].some((character) => character < " ");

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function isZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: text });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
