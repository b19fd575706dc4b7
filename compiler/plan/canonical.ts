/**
 * Canonical JSON: object keys sorted by UTF-16 code units, no blanks, numbers and text as `JSON.stringify` writes them.
 * Two values that are equal as JSON give the same text, so a hash over it names the value.
 *
 * @param value JSON data; keys whose value is `undefined` are left out, as `JSON.stringify` does
 * @returns the text; the keys `__proto__` and `constructor` are data like any other
 * @throws TypeError for what JSON cannot hold: NaN, infinity, functions, symbols, bigints, an `undefined` list element
 */
export function canonicalJson(value: unknown): string {
  return new TextDecoder().decode(canonicalBytes(value));
}

/**
 * The same as UTF-8. Bytes are written as they come, because a growing text of a million pieces costs more to collect than
 * to hash.
 * @throws TypeError as above
 */
export function canonicalBytes(value: unknown): Uint8Array {
  let bytes = new Uint8Array(1024);
  let length = 0;
  const makeRoom = (more: number): void => {
    if (length + more <= bytes.length) return;
    const larger = new Uint8Array(Math.max(2 * bytes.length, length + more));
    larger.set(bytes);
    bytes = larger;
  };
  const put = (code: number): void => {
    if (length === bytes.length) makeRoom(1);
    bytes[length++] = code;
  };
  /** What is neither plain nor short, such as a text with quotes in it or letters beyond ASCII. */
  const writeOdd = (text: string): void => {
    // No character of UTF-16 takes more than three bytes.
    makeRoom(3 * text.length);
    length += encoder.encodeInto(text, bytes.subarray(length)).written;
  };
  const writeText = (text: string): void => {
    makeRoom(text.length + 2);
    // Of its own, since what closures share is looked up for every character.
    const target = bytes;
    let at = length;
    target[at++] = quote;
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      if (code < space || code === quote || code === backslash || code > tilde) {
        writeOdd(JSON.stringify(text));
        return;
      }
      target[at++] = code;
    }
    target[at++] = quote;
    length = at;
  };
  /** Names with their quotes and colon: there are few, each of them thousands of times. */
  const names = new Map<string, Uint8Array>();
  const writeName = (name: string): void => {
    let written = names.get(name);
    if (written === undefined) {
      written = encoder.encode(`${JSON.stringify(name)}:`);
      names.set(name, written);
    }
    makeRoom(written.length);
    const target = bytes;
    let at = length;
    for (let index = 0; index < written.length; index += 1) target[at++] = written[index]!;
    length = at;
  };
  const writeObject = (record: Readonly<Record<string, unknown>>): void => {
    // Both lists at once: to look up a name in objects of a hundred forms takes longer than to write it.
    const keys = Object.keys(record);
    const values: unknown[] = Object.values(record);
    sortTogether(keys, values);
    let before = openBrace;
    for (let index = 0; index < keys.length; index += 1) {
      const entry = values[index];
      if (entry === undefined) continue;
      put(before);
      writeName(keys[index]!);
      write(entry);
      before = comma;
    }
    if (before === openBrace) put(openBrace);
    put(closeBrace);
  };
  const write = (one: unknown): void => {
    if (typeof one === "string") writeText(one);
    else if (one === null || typeof one === "boolean") writeOdd(String(one));
    else if (typeof one === "number") {
      if (!Number.isFinite(one)) throw new TypeError(`${one} has no place in JSON`);
      if (Number.isInteger(one) && one >= 0 && one < 10) put(zero + one);
      else writeOdd(JSON.stringify(one));
    } else if (Array.isArray(one)) {
      put(openBracket);
      for (let index = 0; index < one.length; index += 1) {
        if (index > 0) put(comma);
        write(one[index]);
      }
      put(closeBracket);
    } else if (typeof one === "object") writeObject(one as Record<string, unknown>);
    else throw new TypeError(`A value of type ${typeof one} has no place in JSON`);
  };
  write(value);
  return bytes.subarray(0, length);
}

const encoder = new TextEncoder();
const [quote, backslash, space, tilde] = [0x22, 0x5c, 0x20, 0x7e];
const [openBrace, closeBrace, openBracket, closeBracket] = [0x7b, 0x7d, 0x5b, 0x5d];
const [comma, zero] = [0x2c, 0x30];

/**
 * Sorts names, and with them their values. By insertion while they are few and mostly in order, as in the objects of a plan,
 * where a general sort costs more.
 */
function sortTogether(names: string[], values: unknown[]): void {
  if (names.length > 16) {
    const pairs = names.map((name, index): readonly [string, unknown] => [name, values[index]]);
    pairs.sort(([one], [other]) => (one < other ? -1 : 1));
    for (let index = 0; index < pairs.length; index += 1) {
      names[index] = pairs[index]![0];
      values[index] = pairs[index]![1];
    }
    return;
  }
  for (let index = 1; index < names.length; index += 1) {
    const name = names[index]!;
    const value = values[index];
    let at = index;
    for (; at > 0 && names[at - 1]! > name; at -= 1) {
      names[at] = names[at - 1]!;
      values[at] = values[at - 1];
    }
    names[at] = name;
    values[at] = value;
  }
}
