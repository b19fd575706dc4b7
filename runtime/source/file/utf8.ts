import { isUtf8 } from "node:buffer";

/** The bytes without a character at their end that is not complete. */
export function wholeCharacters(bytes: Buffer): Buffer {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) break;
    if (byte < 0xc0) continue;
    const size = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return size > back ? bytes.subarray(0, bytes.length - back) : bytes;
  }
  return bytes;
}

/** Bytes of the character that begins at an index; 0 when none does that is UTF-8. */
export function characterAt(bytes: Buffer, at: number): number {
  const byte = bytes[at]!;
  if (byte < 0x80) return 1;
  if (byte < 0xc2) return 0;
  const size = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
  return at + size <= bytes.length && isUtf8(bytes.subarray(at, at + size)) ? size : 0;
}

/** Where the first byte stands that is no UTF-8; -1 when all are. */
export function firstInvalid(bytes: Buffer): number {
  for (let at = 0; at < bytes.length; ) {
    const size = characterAt(bytes, at);
    if (size === 0) return at;
    at += size;
  }
  return -1;
}
