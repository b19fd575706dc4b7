/**
 * Canonical JSON: object keys sorted by UTF-16 code units, no blanks, numbers and text as `JSON.stringify` writes them.
 * Two values that are equal as JSON give the same text, so a hash over it names the value.
 *
 * @param value JSON data; keys whose value is `undefined` are left out, as `JSON.stringify` does
 * @returns the text; the keys `__proto__` and `constructor` are data like any other
 * @throws TypeError for what JSON cannot hold: NaN, infinity, functions, symbols, bigints, an `undefined` list element
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new TypeError(`${value} has no place in JSON`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object") {
    const record = value as Record<string, unknown>;
    const entries: string[] = [];
    for (const key of Object.keys(record).sort()) {
      const entry = record[key];
      if (entry !== undefined) entries.push(`${JSON.stringify(key)}:${canonicalJson(entry)}`);
    }
    return `{${entries.join(",")}}`;
  }
  throw new TypeError(`A value of type ${typeof value} has no place in JSON`);
}
