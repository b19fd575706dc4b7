const simple: Readonly<Record<string, string>> = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

/** One piece of the inside of a quoted text: what it means, and where it stands in the inside. */
export interface TextPiece {
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** Written with a backslash. */
  readonly escaped: boolean;
  /** False for a backslash that begins no escape of JSON; `value` is then what was written. */
  readonly valid: boolean;
}

/**
 * The pieces of a quoted text's inside, escapes being those of JSON.
 *
 * @param inside the text between the quotes, as written
 */
export function* readTextPieces(inside: string): Generator<TextPiece> {
  for (const match of inside.matchAll(/\\(?:u[0-9a-fA-F]{4}|[\s\S]|$)|[^\\]+/gu)) {
    const written = match[0];
    const range = { start: match.index, end: match.index + written.length };
    const letter = written[1] ?? "";
    if (!written.startsWith("\\")) yield { ...range, value: written, escaped: false, valid: true };
    else if (letter === "u" && written.length === 6)
      yield {
        ...range,
        value: String.fromCharCode(Number.parseInt(written.slice(2), 16)),
        escaped: true,
        valid: true,
      };
    else if (Object.hasOwn(simple, letter))
      yield { ...range, value: simple[letter] ?? "", escaped: true, valid: true };
    else yield { ...range, value: written, escaped: true, valid: false };
  }
}

/** What the inside of a quoted text means; a backslash that begins no escape stays as written. */
export function unescapeText(inside: string): string {
  if (!inside.includes("\\")) return inside;
  let value = "";
  for (const piece of readTextPieces(inside)) value += piece.value;
  return value;
}

/** A text as a quoted literal of the language. */
export const quoteText = (value: string): string => JSON.stringify(value);
