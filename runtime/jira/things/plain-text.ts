import { type AdfDocument, adfToText } from "../../richtext/index.ts";
import { objectOf, textOf } from "../json.ts";

/** A mapped text where Jira takes no document; undefined for nothing. */
export function plainText(value: unknown): string | undefined {
  const text = objectOf(value).type === "doc" ? adfToText(value as AdfDocument) : textOf(value);
  return text?.trim() === "" ? undefined : text;
}
