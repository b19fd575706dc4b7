import { createDiagnostic } from "./create-diagnostic.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { quoteText } from "./text-escapes.ts";
import type { Token } from "./tokens.ts";

/** Whether `https:` stands right before a `//`, as the value of a setting. */
export function beginsAddress(tokens: readonly Token[], start: number): boolean {
  const [before, scheme, colon] = tokens.slice(-3);
  return (
    before?.type === "colon" &&
    (scheme?.text === "http" || scheme?.text === "https") &&
    colon?.type === "colon" &&
    colon.end === start
  );
}

/**
 * Reads an address that stands without quotes, up to a blank, a quote, a comma or a brace that it does not open.
 *
 * @param from where it begins in `text`
 * @returns a text token in its place, and where it ends in `text`
 */
export function unquotedText(
  text: string,
  from: number,
  file: string,
  offset: number,
): { readonly diagnostic: Diagnostic; readonly token: Token; readonly end: number } {
  const [run = ""] = /^[^\s"',]*/.exec(text.slice(from, from + 2000)) ?? [];
  const found = run.replace(/^((?:[^{}]|\{[^{}]*\})*)\}.*$/, "$1");
  const end = from + found.length;
  const span = { start: from + offset, end: end + offset };
  const quoted = quoteText(found);
  return {
    diagnostic: createDiagnostic(
      "unquoted-text",
      { file, span, found },
      { fixes: [{ title: "Put it in quotes", edits: [{ span, text: quoted }] }] },
    ),
    token: { type: "string", text: quoted, ...span },
    end,
  };
}
