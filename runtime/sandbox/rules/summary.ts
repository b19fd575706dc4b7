import { accept, type Checked, refuse } from "./checked.ts";

/** Jira's limit for summaries and one-line texts, in UTF-16 code units. */
export const maximumLineLength = 255;

/** A summary: a non-blank single line of at most 255 characters. */
export function checkSummary(value: unknown): Checked {
  if (value === undefined || value === null) return refuse("You must specify a summary of the issue.");
  if (typeof value !== "string") return refuse("Operation value must be a string");
  if (value.trim() === "") return refuse("You must specify a summary of the issue.");
  if (/[\r\n]/.test(value)) return refuse("The summary is invalid because it contains newline characters.");
  if (value.length > maximumLineLength) return refuse("Summary can't exceed 255 characters.");
  return accept(value.trim());
}

/** A one-line text of a custom field. */
export function checkLine(value: unknown, fieldName: string): Checked {
  if (typeof value !== "string") return refuse("Operation value must be a string");
  if (value.length > maximumLineLength)
    return refuse(`The entered text is too long. It exceeds the allowed limit of 255 characters.`);
  if (/[\r\n]/.test(value)) return refuse(`${fieldName} must be a single line of text.`);
  return accept(value === "" ? null : value);
}

/** An absolute web address of a URL field. */
export function checkUrl(value: unknown): Checked {
  if (typeof value !== "string") return refuse("Operation value must be a string");
  if (value === "") return accept(null);
  if (!/^[a-z][a-z0-9+.-]*:/i.test(value) || !URL.canParse(value)) return refuse("Not a valid URL");
  return accept(value);
}
