import { isAscii, isUtf8 } from "node:buffer";
import { type ByteFile, beginningOf } from "./byte-file.ts";
import { detectEncoding, type Encoding, invalidByte, markOf } from "./detect-encoding.ts";
import { refused } from "./refused.ts";
import { firstInvalid, wholeCharacters } from "./utf8.ts";

/** A file as text. Positions are bytes where a place in the text tells one, else characters (UTF-16 code units). */
export interface TextFile {
  readonly bytes: ByteFile;
  /** A WHATWG label. */
  readonly encoding: string;
  readonly guessed: boolean;
  /** The position of the first character: behind the byte-order mark. */
  readonly start: number;
  /** Whether positions are bytes, so that reading can begin at one and a part can be read by itself. */
  readonly seekable: boolean;
  /**
   * The text from a position on, in pieces.
   * @throws SourceError at a byte that has no place in the encoding, with its place
   */
  text(from: number): AsyncIterable<string>;
  /** How far a piece of the text reaches, in positions. */
  measure(text: string): number;
}

/** How a user or a spec wants a file to be read. */
export interface EncodingWish {
  /** A WHATWG label, or `auto`. */
  readonly label: string;
  /** Whether bytes that the encoding does not have become U+FFFD, because a user said which encoding it is. */
  readonly lenient: boolean;
}

/**
 * Opens a file as text and finds its encoding.
 * @throws SourceError when it is no text, or the encoding is unknown
 */
export async function openText(bytes: ByteFile, wish: EncodingWish): Promise<TextFile> {
  const { label, mark, guessed } = await encodingOf(bytes, wish);
  return textFile(bytes, labelOf(label), mark, guessed, wish.lenient);
}

function textFile(
  bytes: ByteFile,
  encoding: string,
  mark: number,
  guessed: boolean,
  lenient: boolean,
): TextFile {
  const shared = { bytes, encoding, guessed };
  if (encoding === "utf-8" && !lenient) {
    const measure = (text: string) => Buffer.byteLength(text);
    return { ...shared, start: mark, seekable: true, text: (from) => utf8(bytes, from), measure };
  }
  if (encoding === "utf-16le" || encoding === "utf-16be") {
    const measure = (text: string) => text.length * 2;
    return { ...shared, start: mark, seekable: true, text: (from) => utf16(bytes, encoding, from), measure };
  }
  const seekable = singleByte.test(encoding);
  return {
    ...shared,
    start: 0,
    seekable,
    text: (from) => decoded(bytes, encoding, seekable ? from : 0, seekable ? 0 : from, lenient),
    measure: (text) => text.length,
  };
}

/** Text of bytes that were found to be sound before, and are whole characters. */
export function decodePart(encoding: string, part: Buffer): string {
  if (encoding === "utf-8") return part.toString("utf8");
  if (encoding === "utf-16le") return part.toString("utf16le");
  if (encoding === "utf-16be") return Buffer.from(part).swap16().toString("utf16le");
  return new TextDecoder(encoding).decode(part);
}

/** Encodings in which a byte is a character, by the labels that TextDecoder gives them. */
const singleByte = /^(windows-\d+|iso-8859-.*|koi8-.|ibm866|macintosh|x-mac-cyrillic)$/;

async function encodingOf(bytes: ByteFile, { label }: EncodingWish): Promise<Encoding> {
  if (label === "auto") return await detectEncoding(bytes);
  const encoding = labelOf(label);
  // `utf-16` alone means that the mark decides.
  const marked = markOf(await beginningOf(bytes, 4));
  if (marked !== undefined && (marked.label === encoding || label.toLowerCase() === "utf-16")) {
    return { ...marked, guessed: false };
  }
  return { label: encoding, mark: 0, guessed: false };
}

function labelOf(label: string): string {
  try {
    return new TextDecoder(label).encoding;
  } catch (cause) {
    throw refused(
      "encoding-unknown",
      `The encoding ${label} is unknown. Give one such as utf-8, utf-16le, windows-1252, iso-8859-2 or shift_jis, or auto.`,
      cause,
    );
  }
}

async function* utf8(bytes: ByteFile, from: number): AsyncIterable<string> {
  let rest: Buffer = Buffer.alloc(0);
  let at = from;
  for await (const next of bytes.read(from)) {
    const piece = rest.length === 0 ? next : Buffer.concat([rest, next]);
    const whole = wholeCharacters(piece);
    rest = Buffer.from(piece.subarray(whole.length));
    if (isAscii(whole)) yield whole.toString("latin1");
    else if (isUtf8(whole)) yield whole.toString("utf8");
    else throw await invalidByte(bytes, at + firstInvalid(whole));
    at += whole.length;
  }
  if (rest.length > 0) throw await invalidByte(bytes, at);
}

async function* utf16(bytes: ByteFile, encoding: string, from: number): AsyncIterable<string> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const next of bytes.read(from)) {
    const piece = rest.length === 0 ? next : Buffer.concat([rest, next]);
    const whole = piece.subarray(0, piece.length - (piece.length % 2));
    rest = Buffer.from(piece.subarray(whole.length));
    yield decodePart(encoding, whole);
  }
  if (rest.length > 0) {
    throw refused(
      "encoding-mixed",
      `The file ${bytes.name} is UTF-16 with half a character at its end: it was cut off, or is written in another encoding. Export it anew.`,
    );
  }
}

/** @param skip characters to leave out, where a position is not a byte */
async function* decoded(
  bytes: ByteFile,
  encoding: string,
  from: number,
  skip: number,
  lenient: boolean,
): AsyncIterable<string> {
  const decoder = new TextDecoder(encoding, { fatal: !lenient });
  let left = skip;
  let line = 1;
  const take = (piece?: Buffer): string => {
    try {
      return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
    } catch (cause) {
      throw refused(
        "encoding-mixed",
        `The file ${bytes.name} has bytes that ${encoding} does not have, in line ${line} or soon after it. Say how it is to be read with --csv encoding=…, or export it anew as UTF-8.`,
        cause,
      );
    }
  };
  const rest = (text: string): string => {
    for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", end + 1)) line += 1;
    const kept = text.slice(left);
    left = Math.max(0, left - text.length);
    return kept;
  };
  for await (const piece of bytes.read(from)) yield rest(take(piece));
  yield rest(take());
}
