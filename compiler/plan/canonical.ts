/**
 * Canonical JSON: object keys sorted by UTF-16 code units, no blanks, numbers and text as `JSON.stringify` writes them.
 * Two values that are equal as JSON give the same text, so a hash over it names the value.
 *
 * @param value JSON data; keys whose value is `undefined` are left out, as `JSON.stringify` does
 * @returns the text; the keys `__proto__` and `constructor` are data like any other
 * @throws TypeError for what JSON cannot hold: NaN, infinity, functions, symbols, bigints, an `undefined` list element
 */
export function canonicalJson(value: unknown): string {
  // One growing text is several times faster here than joining lists of parts; and texts come again and again.
  let text = "";
  const known = new Map<string, string>();
  const quoted = (one: string): string => {
    let made = known.get(one);
    if (made === undefined) {
      made = JSON.stringify(one);
      known.set(one, made);
    }
    return made;
  };
  const write = (one: unknown): void => {
    if (typeof one === "string") text += quoted(one);
    else if (one === null || typeof one === "boolean") text += String(one);
    else if (typeof one === "number") {
      if (!Number.isFinite(one)) throw new TypeError(`${one} has no place in JSON`);
      text += JSON.stringify(one);
    } else if (Array.isArray(one)) {
      text += "[";
      for (let index = 0; index < one.length; index += 1) {
        if (index > 0) text += ",";
        write(one[index]);
      }
      text += "]";
    } else if (typeof one === "object") {
      const record = one as Record<string, unknown>;
      let before = "{";
      for (const name of inOrder(Object.keys(record))) {
        const entry = record[name];
        if (entry === undefined) continue;
        text += before + quoted(name);
        text += ":";
        write(entry);
        before = ",";
      }
      text += before === "{" ? "{}" : "}";
    } else throw new TypeError(`A value of type ${typeof one} has no place in JSON`);
  };
  write(value);
  return text;
}

/** Sorts in place, unless the names are in order, as they are in most objects. */
function inOrder(names: string[]): string[] {
  for (let index = 1; index < names.length; index += 1) {
    if (names[index - 1]! > names[index]!) return names.sort();
  }
  return names;
}
