import { Readable } from "node:stream";

const CHUNK = 64 * 1024;

/**
 * Pseudo-random bytes for large bodies that a cassette declares instead of carrying: mulberry32 (Tommy
 * Ettinger, public domain), each 32-bit output written little-endian.
 *
 * @param seed a 32-bit integer.
 * @param length number of bytes.
 * @returns a stream of chunks of at most 64 KiB; the same seed always gives the same bytes.
 */
export function generatedBytes(seed: number, length: number): Readable {
  return Readable.from(chunks(seed, length), { objectMode: false });
}

function* chunks(seed: number, length: number): Generator<Buffer> {
  let state = seed | 0;
  for (let done = 0; done < length; done += CHUNK) {
    const words = new Uint32Array(CHUNK / 4);
    for (let index = 0; index < words.length; index++) {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      words[index] = (mixed ^ (mixed >>> 14)) >>> 0;
    }
    const bytes = Buffer.alloc(CHUNK);
    for (let index = 0; index < words.length; index++) bytes.writeUInt32LE(words[index] ?? 0, index * 4);
    yield bytes.subarray(0, Math.min(CHUNK, length - done));
  }
}
