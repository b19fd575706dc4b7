import { type RawType, scanByPatterns } from "./scan-by-patterns.ts";

/** Reads a text piece by piece. */
export interface Scanner {
  /** Where the piece ends that was read last (UTF-16 units). */
  end: number;
  /**
   * Reads the piece that begins at a place of the text, and sets `end`.
   * @returns what its characters are
   */
  read(at: number): RawType;
}

/**
 * Scans a text: by its first characters where these tell enough, as in nearly all of every spec, else by patterns. Both say
 * the same of every text, but patterns for the letters of all languages take long to make and long to try.
 */
export function createScanner(text: string): Scanner {
  const scanner: Scanner = { end: 0, read };

  function read(at: number): RawType {
    const code = text.charCodeAt(at);
    if (code < 128) {
      const kind = kinds[code];
      if (kind === letter) {
        const end = nameEnd(at + 1);
        if (end > 0) return ending("word", end);
      } else if (kind === blank) return ending("blank", blankEnd(at + 1));
      else if (typeof kind === "string") return ending(kind, at + 1);
      else if (kind === digit) {
        plainNumber.lastIndex = at;
        const found = plainNumber.exec(text);
        if (found !== null)
          return ending(found[1] === undefined ? "number" : "duration", plainNumber.lastIndex);
      } else if (kind === sign) {
        const type = readSign(code, at);
        if (type !== undefined) return type;
      }
    }
    const found = scanByPatterns(text, at);
    scanner.end = found.end;
    return found.type;
  }

  function ending(type: RawType, end: number): RawType {
    scanner.end = end;
    return type;
  }

  /** What begins with a sign that may be followed by others; undefined where only the patterns know. */
  function readSign(code: number, at: number): RawType | undefined {
    const next = text.charCodeAt(at + 1);
    switch (code) {
      case dot: {
        if (next < 128 && kinds[next] !== letter) return ending("dot", at + 1);
        const end = next < 128 ? nameEnd(at + 2) : 0;
        return end > 0 ? ending("dotted", end) : undefined;
      }
      case quote:
        return next === quote && text.charCodeAt(at + 2) === quote ? readVerbatim(at) : readString(at);
      case slash:
        if (next !== slash) return undefined;
        return ending(text.charCodeAt(at + 2) === slash ? "documentation" : "comment", lineEnd(at + 2));
      case carriageReturn:
        return ending("newline", next === linefeed ? at + 2 : at + 1);
      case bar:
        return next === bar ? undefined : ending("pipe", at + 1);
      case question:
        return next === question ? ending("coalesce", at + 2) : undefined;
      case minus:
        return next === greater ? ending("arrow", at + 2) : undefined;
      case less:
        if (next === equals) return ending("lessequal", at + 2);
        if (next === minus) return ending("larrow", at + 2);
        return next === greater ? undefined : ending("less", at + 1);
      case greater:
        return next === equals ? ending("greaterequal", at + 2) : ending("greater", at + 1);
      case equals:
        if (next === greater) return undefined;
        if (next !== equals) return ending("equals", at + 1);
        return text.charCodeAt(at + 2) === equals ? undefined : ending("equal", at + 2);
      case exclamation:
        if (next !== equals || text.charCodeAt(at + 2) === equals) return undefined;
        return ending("notequal", at + 2);
      default:
        return undefined;
    }
  }

  /** Where a name ends that goes on at a place; 0 where letters of other languages or hyphens belong to it. */
  function nameEnd(from: number): number {
    let at = from;
    let code = text.charCodeAt(at);
    while (code < 128 && (kinds[code] === letter || kinds[code] === digit)) {
      at += 1;
      code = text.charCodeAt(at);
    }
    if (code >= 128) return 0;
    if (code !== minus) return at;
    const next = text.charCodeAt(at + 1);
    return next >= 128 || kinds[next] === letter || kinds[next] === digit ? 0 : at;
  }

  function blankEnd(from: number): number {
    let at = from;
    while (kinds[text.charCodeAt(at)] === blank) at += 1;
    return at;
  }

  function lineEnd(from: number): number {
    for (let at = from; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === linefeed || code === carriageReturn) return at;
    }
    return text.length;
  }

  function readString(from: number): RawType | undefined {
    for (let at = from + 1; at < text.length; at += 1) {
      let code = text.charCodeAt(at);
      if (code === quote) return ending("string", at + 1);
      if (code === backslash) {
        at += 1;
        code = text.charCodeAt(at);
      }
      if (code === linefeed || code === carriageReturn) return undefined;
    }
    return undefined;
  }

  function readVerbatim(from: number): RawType | undefined {
    const end = text.indexOf('"""', from + 3);
    return end < 0 ? undefined : ending("verbatim", end + 3);
  }

  return scanner;
}

/** Digits that neither letters of other languages nor dates and the like follow; with a unit they are a duration. */
const plainNumber = /\d+(?:\.\d+)?(?:(ms|s|m|h|d)(?!\w|[^\0-\x7f])|(?![\w.-]|[^\0-\x7f]))/y;

const [linefeed, carriageReturn, exclamation, quote, minus, dot, slash] = [
  10, 13, 33, 34, 45, 46, 47,
] as const;
const [less, equals, greater, question, backslash, bar] = [60, 61, 62, 63, 92, 124] as const;

/** What a character of ASCII begins: one of these, or a piece of one character, by its type. */
const [unknown, letter, digit, blank, sign] = [0, 1, 2, 3, 4] as const;
type Kind = typeof unknown | typeof letter | typeof digit | typeof blank | typeof sign | RawType;

const single: Readonly<Record<string, RawType>> = {
  "{": "lbrace",
  "}": "rbrace",
  "(": "lparen",
  ")": "rparen",
  "[": "lbracket",
  "]": "rbracket",
  ",": "comma",
  ":": "colon",
  "\n": "newline",
};

const kinds: readonly Kind[] = Array.from({ length: 128 }, (_, code): Kind => {
  const character = String.fromCharCode(code);
  if (/[A-Za-z_]/.test(character)) return letter;
  if (/\d/.test(character)) return digit;
  if (character === " " || character === "\t") return blank;
  if ('."/\r|?-<>=!'.includes(character)) return sign;
  return single[character] ?? unknown;
});
