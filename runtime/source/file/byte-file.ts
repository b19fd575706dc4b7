import { closeSync, openSync, readSync } from "node:fs";
import { open, stat } from "node:fs/promises";
import { refused } from "./refused.ts";

/** Bytes to read: a file, or a file inside an archive. */
export interface ByteFile {
  /** As messages call it. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
  /** From an offset on, in pieces. The bytes of a piece may be others when the next one was asked for. */
  read(from: number): AsyncIterable<Buffer>;
  /** Whether an offset is one of a file on disk, where a part can be read by itself. */
  readonly onDisk: boolean;
}

/** Small enough that text of this size is collected soon, not with what is old. */
const pieceSize = 64 * 1024;

/** @throws SourceError when there is no such file, or it may not be read */
export async function openByteFile(path: string): Promise<ByteFile> {
  const found = await readable(path, () => stat(path));
  if (!found.isFile()) throw refused("file-unreadable", `${path} is no file.`);
  return {
    name: path,
    size: found.size,
    modified: found.mtimeMs,
    read: (from) => pieces(path, from),
    onDisk: true,
  };
}

/** Reads ahead by one piece, into two buffers in turn: new ones would be many before the first is collected. */
async function* pieces(path: string, from: number): AsyncIterable<Buffer> {
  const file = await readable(path, () => open(path));
  let [free, next] = [Buffer.allocUnsafeSlow(pieceSize), Buffer.allocUnsafeSlow(pieceSize)];
  let at = from;
  let coming = file.read(free, 0, pieceSize, at);
  try {
    for (;;) {
      const { bytesRead } = await readable(path, () => coming);
      if (bytesRead === 0) return;
      at += bytesRead;
      [free, next] = [next, free];
      coming = file.read(free, 0, pieceSize, at);
      yield next.subarray(0, bytesRead);
    }
  } finally {
    // Whatever it gives, the file is closed only when nobody writes into the buffers any more.
    await coming.catch(() => undefined);
    await file.close();
  }
}

/** A part of a file on disk; shorter than asked for where the file ends. */
export function readPart(path: string, from: number, to: number): Buffer {
  const descriptor = openSync(path, "r");
  try {
    const part = Buffer.allocUnsafe(to - from);
    let got = 0;
    while (got < part.length) {
      const read = readSync(descriptor, part, got, part.length - got, from + got);
      if (read === 0) break;
      got += read;
    }
    return part.subarray(0, got);
  } finally {
    closeSync(descriptor);
  }
}

async function readable<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw refused(
      "file-unreadable",
      `The file ${path} cannot be read (${(cause as { code?: string }).code ?? String(cause)}). Check whether you may read it, or copy it to another folder and give that.`,
      cause,
    );
  }
}

/** The first bytes, at most so many. */
export async function beginningOf(file: ByteFile, most: number): Promise<Buffer> {
  const taken: Buffer[] = [];
  let size = 0;
  for await (const piece of file.read(0)) {
    taken.push(Buffer.from(piece));
    size += piece.length;
    if (size >= most) break;
  }
  return Buffer.concat(taken).subarray(0, most);
}
