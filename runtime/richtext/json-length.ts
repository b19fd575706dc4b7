/** The length of a value as JSON without blanks, in UTF-16 units; the value must be plain JSON. */
export function jsonLength(value: unknown): number {
  return JSON.stringify(value).length;
}

/**
 * How many UTF-16 units a text's character takes inside a JSON string.
 *
 * @param code a UTF-16 unit; halves of surrogate pairs are taken for halves of a pair.
 */
export function escapedLength(code: number): number {
  if (code === 0x22 || code === 0x5c) return 2;
  if (code >= 0x20) return 1;
  // \b \t \n \f \r have short forms, other control characters are \u00XX.
  return code === 0x08 || code === 0x09 || code === 0x0a || code === 0x0c || code === 0x0d ? 2 : 6;
}
