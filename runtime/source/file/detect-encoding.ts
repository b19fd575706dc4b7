import { isAscii, isUtf8 } from "node:buffer";
import chardet from "chardet";
import type { ByteFile } from "./byte-file.ts";
import { isArchive, nameKind } from "./other-kinds.ts";
import { refused } from "./refused.ts";
import { characterAt, firstInvalid, wholeCharacters } from "./utf8.ts";

/** In what a file is written. */
export interface Encoding {
  /** A WHATWG label, in lower case. */
  readonly label: string;
  /** Bytes of the byte-order mark. */
  readonly mark: number;
  /** Whether it is a guess that people should look at. */
  readonly guessed: boolean;
}

const sampleSize = 65_536;
/** ASCII that is looked at before the first other byte: letters tell a language by those beside them. */
const contextSize = 4096;
/** Bytes of pure ASCII after which no other byte is looked for: UTF-8 then, and a wrong byte further on is an error. */
const mostAscii = 256 * 2 ** 20;

/**
 * Finds the encoding: by its mark; by the zeros of UTF-16; UTF-8 when the bytes are valid UTF-8; else by how often letters
 * stand beside each other.
 * @throws SourceError when the file is no text, or is written in two encodings
 */
export async function detectEncoding(file: ByteFile): Promise<Encoding> {
  let offset = 0;
  let sample: Buffer | undefined;
  for await (const piece of file.read(0)) {
    if (offset === 0) {
      const known = byBeginning(file, piece.subarray(0, sampleSize));
      if (known !== undefined) return known;
    }
    if (sample !== undefined) {
      sample = Buffer.concat([sample, piece]);
      break;
    }
    if (!isAscii(piece)) {
      const first = Math.max(0, piece.findIndex((byte) => byte > 127) - contextSize);
      sample = Buffer.from(piece.subarray(first));
      offset += first;
      if (sample.length >= sampleSize) break;
      continue;
    }
    offset += piece.length;
    if (offset >= mostAscii) break;
  }
  if (sample === undefined) return { label: "utf-8", mark: 0, guessed: false };
  return await byLetters(file, sample.subarray(0, sampleSize), offset);
}

function byBeginning(file: ByteFile, beginning: Buffer): Encoding | undefined {
  const mark = markOf(beginning);
  if (mark !== undefined) return { ...mark, guessed: false };
  const kind = nameKind(beginning);
  if (kind !== undefined)
    throw noText(file, isArchive(beginning) && !file.onDisk ? "an archive in an archive" : kind);
  if (!beginning.includes(0)) return undefined;
  if (isUtf16(beginning, 1)) return { label: "utf-16le", mark: 0, guessed: false };
  if (isUtf16(beginning, 0)) return { label: "utf-16be", mark: 0, guessed: false };
  throw noText(file, `bytes that are no text (a NUL at byte ${beginning.indexOf(0)})`);
}

/**
 * Whether the zeros of a file are those of UTF-16: text of western languages has one beside every letter, that of others
 * still beside blanks, separators and ends of lines.
 * @param zero which byte of a pair is zero for such characters
 */
function isUtf16(beginning: Buffer, zero: 0 | 1): boolean {
  const counts: [number, number] = [0, 0];
  let ends = 0;
  for (let at = 0; at + 1 < beginning.length; at += 2) {
    if (beginning[at] === 0) counts[0] += 1;
    if (beginning[at + 1] === 0) counts[1] += 1;
    const other = beginning[at + 1 - zero];
    if (beginning[at + zero] === 0 && (other === 10 || other === 13)) ends += 1;
  }
  const share = (counts[zero] * 2) / beginning.length;
  return counts[zero] > counts[1 - zero]! * 10 && (share > 0.2 || (share > 0.01 && ends > 0));
}

/** The encoding that a byte-order mark tells. */
export function markOf(beginning: Buffer): { readonly label: string; readonly mark: number } | undefined {
  if (beginning[0] === 0xef && beginning[1] === 0xbb && beginning[2] === 0xbf)
    return { label: "utf-8", mark: 3 };
  if (beginning[0] === 0xff && beginning[1] === 0xfe) return { label: "utf-16le", mark: 2 };
  if (beginning[0] === 0xfe && beginning[1] === 0xff) return { label: "utf-16be", mark: 2 };
  return undefined;
}

/** @throws SourceError that says what a file is instead of a table */
export function noText(file: ByteFile, what: string): Error {
  return refused(
    "file-no-text",
    `The file ${file.name} is ${what}, not a table in text. Export it as CSV (in a spreadsheet: save as, CSV UTF-8) and give that file.`,
  );
}

/** @param offset where in the file the sample begins, a little before its first byte beyond ASCII */
async function byLetters(file: ByteFile, sample: Buffer, offset: number): Promise<Encoding> {
  if (isUtf8(wholeCharacters(sample))) return { label: "utf-8", mark: 0, guessed: false };
  const { sequences, others } = countSequences(sample);
  const label = guess(sample);
  // Letters of another encoding look like UTF-8 once in a while, those of a western one nearly never.
  const western = /^windows-125[0247]$|^iso-8859-/.test(label);
  const usual = western ? 0.05 : severalBytes.test(label) ? 2 : 0.5;
  if (sequences > 0 && sequences >= others * usual) throw await mixed(file, offset, sample);
  return { label, mark: 0, guessed: true };
}

async function mixed(file: ByteFile, offset: number, sample: Buffer): Promise<Error> {
  return await invalidByte(file, offset + Math.max(0, firstInvalid(sample)));
}

/** A byte that is no UTF-8, in a file of which a part is. */
export async function invalidByte(file: ByteFile, offset: number): Promise<Error> {
  let line = 1;
  let lineStart = 0;
  let at = 0;
  let value = 0;
  for await (const piece of file.read(0)) {
    const end = Math.min(piece.length, offset - at);
    for (let found = piece.indexOf(10); found !== -1 && found < end; found = piece.indexOf(10, found + 1)) {
      line += 1;
      lineStart = at + found + 1;
    }
    if (at + piece.length > offset) {
      value = piece[offset - at] ?? 0;
      break;
    }
    at += piece.length;
  }
  return refused(
    "encoding-mixed",
    `The file ${file.name} is UTF-8 except for byte ${offset} (0x${value.toString(16)}, line ${line}, byte ${offset - lineStart + 1} of it): two encodings are mixed, or the file is damaged. Export it anew as UTF-8, or say how it is to be read: --csv encoding=windows-1252 when most letters are of that encoding, --csv encoding=utf-8 to bring \ufffd for every byte that is none.`,
  );
}

/** Counts the characters beyond ASCII that are valid UTF-8, and the bytes that belong to none. */
function countSequences(sample: Buffer): { readonly sequences: number; readonly others: number } {
  let sequences = 0;
  let others = 0;
  for (let at = 0; at < sample.length; ) {
    const size = characterAt(sample, at);
    if (size === 0) others += 1;
    else if (size > 1) sequences += 1;
    at += Math.max(1, size);
  }
  return { sequences, others };
}

const severalBytes = /^(shift_jis|big5|gb18030|gbk|euc-|iso-2022)/;
/** Less certain than this, of one hundred, is no more than that the bytes are not impossible. */
const certain = 40;

/** Any few bytes can be characters of an encoding of several bytes. */
const fewLetters = 12;

function guess(sample: Buffer): string {
  const letters = sample.reduce((count, byte) => (byte > 127 ? count + 1 : count), 0);
  const candidates = chardet
    .analyse(sample)
    .map(({ name, confidence }) => ({ label: name.toLowerCase(), confidence }))
    .filter(({ label, confidence }) => {
      if (label === "ascii" || label.startsWith("utf-") || !isKnown(label)) return false;
      if (!decodes(sample, label)) return false;
      if (severalBytes.test(label)) return confidence >= certain || letters >= fewLetters;
      // Baltic and Vietnamese letters share their bytes with western ones, and few files hold them.
      return confidence >= certain || !/^windows-125[78]$/.test(label);
    });
  const label = candidates[0]?.label ?? "windows-1252";
  const hasControls = sample.some((byte) => byte >= 0x80 && byte < 0xa0);
  // ISO 8859 has no letters there, its sisters of Windows have.
  if (hasControls && label === "iso-8859-2") return "windows-1250";
  if (hasControls && label === "iso-8859-7") return "windows-1253";
  return new TextDecoder(label).encoding;
}

function isKnown(label: string): boolean {
  try {
    return new TextDecoder(label) !== undefined;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function decodes(sample: Buffer, label: string): boolean {
  try {
    new TextDecoder(label, { fatal: true }).decode(sample, { stream: true });
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
