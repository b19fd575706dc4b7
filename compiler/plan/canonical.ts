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
  const writer = new CanonicalWriter();
  writer.write(value);
  return writer.written();
}

const encoder = new TextEncoder();
const [quote, backslash, space, tilde] = [0x22, 0x5c, 0x20, 0x7e];
const [openBrace, closeBrace, openBracket, closeBracket] = [0x7b, 0x7d, 0x5b, 0x5d];
const [comma, zero] = [0x2c, 0x30];

/** A class, since what closures share is looked up for every character. */
class CanonicalWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;
  /** Names with their quotes and colon: there are few, each of them thousands of times. */
  readonly #known = new Map<string, Uint8Array>();
  /** Entries of the objects that are being written, the innermost last: lists of their own for each would be as much to collect as the text. */
  readonly #names: string[] = [];
  readonly #values: unknown[] = [];
  #entries = 0;

  written(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  write(one: unknown): void {
    if (typeof one === "string") this.#writeText(one);
    else if (one === null || typeof one === "boolean") this.#writeOdd(String(one));
    else if (typeof one === "number") this.#writeNumber(one);
    else if (Array.isArray(one)) this.#writeList(one);
    else if (typeof one === "object") this.#writeObject(one as Record<string, unknown>);
    else throw new TypeError(`A value of type ${typeof one} has no place in JSON`);
  }

  #writeNumber(one: number): void {
    if (!Number.isFinite(one)) throw new TypeError(`${one} has no place in JSON`);
    if (Number.isInteger(one) && one >= 0 && one < 10) this.#put(zero + one);
    else this.#writeOdd(JSON.stringify(one));
  }

  #writeList(list: readonly unknown[]): void {
    this.#put(openBracket);
    for (let index = 0; index < list.length; index += 1) {
      if (index > 0) this.#put(comma);
      this.write(list[index]);
    }
    this.#put(closeBracket);
  }

  #writeObject(record: Readonly<Record<string, unknown>>): void {
    const first = this.#entries;
    const end = this.#sortEntries(record);
    this.#entries = end;
    let before = openBrace;
    for (let index = first; index < end; index += 1) {
      this.#writeName(before, this.#names[index]!);
      this.write(this.#values[index]);
      before = comma;
    }
    if (before === openBrace) this.#put(openBrace);
    this.#put(closeBrace);
    this.#entries = first;
  }

  /**
   * Puts an object's entries in order behind those of the objects around it; returns where they end. By insertion while they are
   * few and mostly in order, as in the objects of a plan, where a general sort costs more.
   */
  #sortEntries(record: Readonly<Record<string, unknown>>): number {
    const [names, values] = [this.#names, this.#values];
    const first = this.#entries;
    let end = first;
    // The one way to a value that V8 does not look up by its name, in objects of a hundred forms.
    for (const name in record) {
      if (!Object.hasOwn(record, name)) continue;
      const value = record[name];
      if (value === undefined) continue;
      if (end - first === mostInserted) return this.#sortMany(record);
      let at = end;
      for (; at > first && names[at - 1]! > name; at -= 1) {
        names[at] = names[at - 1]!;
        values[at] = values[at - 1];
      }
      names[at] = name;
      values[at] = value;
      end += 1;
    }
    return end;
  }

  #sortMany(record: Readonly<Record<string, unknown>>): number {
    let end = this.#entries;
    for (const name of Object.keys(record).sort()) {
      if (record[name] === undefined) continue;
      this.#names[end] = name;
      this.#values[end] = record[name];
      end += 1;
    }
    return end;
  }

  #writeName(before: number, name: string): void {
    let written = this.#known.get(name);
    if (written === undefined) {
      written = encoder.encode(`${JSON.stringify(name)}:`);
      this.#known.set(name, written);
    }
    this.#makeRoom(written.length + 1);
    const bytes = this.#bytes;
    let at = this.#length;
    bytes[at++] = before;
    for (let index = 0; index < written.length; index += 1) bytes[at++] = written[index]!;
    this.#length = at;
  }

  #writeText(text: string): void {
    this.#makeRoom(text.length + 2);
    const bytes = this.#bytes;
    let at = this.#length;
    bytes[at++] = quote;
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      if (code < space || code === quote || code === backslash || code > tilde) {
        this.#writeOdd(JSON.stringify(text));
        return;
      }
      bytes[at++] = code;
    }
    bytes[at++] = quote;
    this.#length = at;
  }

  /** What is neither plain nor short, such as a text with quotes in it or letters beyond ASCII. */
  #writeOdd(text: string): void {
    // No character of UTF-16 takes more than three bytes.
    this.#makeRoom(3 * text.length);
    this.#length += encoder.encodeInto(text, this.#bytes.subarray(this.#length)).written;
  }

  #put(code: number): void {
    if (this.#length === this.#bytes.length) this.#makeRoom(1);
    this.#bytes[this.#length++] = code;
  }

  #makeRoom(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(2 * this.#bytes.length, this.#length + more));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Entries that are put in order one by one. */
const mostInserted = 16;
