import { closeSync, createReadStream, openSync, readSync } from "node:fs";
import { stat } from "node:fs/promises";
import { refused } from "./refused.ts";

/** Bytes to read: a file, or a file inside an archive. */
export interface ByteFile {
  /** As messages call it. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
  /** From an offset on, in pieces of at most 256 KB. */
  read(from: number): AsyncIterable<Buffer>;
  /** Whether an offset is one of a file on disk, where a part can be read by itself. */
  readonly onDisk: boolean;
}

const pieceSize = 256 * 1024;

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

async function* pieces(path: string, from: number): AsyncIterable<Buffer> {
  const stream = createReadStream(path, { start: from, highWaterMark: pieceSize });
  const next = stream[Symbol.asyncIterator]();
  try {
    for (;;) {
      const { done, value } = await readable(path, () => next.next());
      if (done === true) return;
      yield value as Buffer;
    }
  } finally {
    stream.destroy();
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
      `The file ${path} cannot be read (${(cause as { code?: string }).code ?? String(cause)}).`,
      cause,
    );
  }
}

/** The first bytes, at most so many. */
export async function beginningOf(file: ByteFile, most: number): Promise<Buffer> {
  const taken: Buffer[] = [];
  let size = 0;
  for await (const piece of file.read(0)) {
    taken.push(piece);
    size += piece.length;
    if (size >= most) break;
  }
  return Buffer.concat(taken).subarray(0, most);
}
