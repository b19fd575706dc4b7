import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { TextDecoder } from "node:util";
import chardet from "chardet";
import { SourceError } from "../source-error.ts";

/** A text file with its encoding known. */
export interface TextFile {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
  /** A WHATWG label. */
  readonly encoding: string;
  /** The first part as text, without a byte-order mark. */
  readonly beginning: string;
  /** Whether byte offsets of `bytes` are those of the file, so that reading can start at one. */
  readonly seekable: boolean;
  /** The file as UTF-8, from a byte offset. Other encodings are read from their beginning. */
  bytes(from: number): AsyncIterable<Uint8Array>;
}

const sampleSize = 65_536;

/**
 * Opens a text file and finds its encoding.
 * @param encoding a WHATWG label, or `auto`
 * @throws SourceError when the file cannot be read or the encoding is unknown
 */
export async function openText(path: string, encoding: string): Promise<TextFile> {
  const { size, mtimeMs } = await readable(path, () => stat(path));
  const sample = Buffer.alloc(Math.min(size, sampleSize));
  const handle = await readable(path, () => open(path));
  try {
    await handle.read(sample, 0, sample.length, 0);
  } finally {
    await handle.close();
  }
  const label = encoding === "auto" ? detect(sample) : encoding;
  const decoder = makeDecoder(label);
  const seekable = decoder.encoding === "utf-8";
  return {
    path,
    size,
    modified: mtimeMs,
    encoding: decoder.encoding,
    beginning: decoder.decode(sample, { stream: true }),
    seekable,
    bytes: (from) => (seekable ? createReadStream(path, { start: from }) : recoded(path, label)),
  };
}

async function readable<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new SourceError({
      outcome: "refused",
      code: "file-unreadable",
      message: `The file ${path} cannot be read (${(cause as { code?: string }).code ?? String(cause)}).`,
      cause,
    });
  }
}

function detect(sample: Buffer): string {
  if (sample.length === 0) return "utf-8";
  const guess = chardet.detect(sample) ?? "utf-8";
  return guess === "ASCII" ? "utf-8" : guess;
}

function makeDecoder(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch (cause) {
    throw new SourceError({
      outcome: "refused",
      code: "encoding-unknown",
      message: `The file's encoding, ${label}, is unknown. Save it as UTF-8.`,
      cause,
    });
  }
}

async function* recoded(path: string, label: string): AsyncIterable<Uint8Array> {
  const decoder = makeDecoder(label);
  for await (const chunk of createReadStream(path)) {
    yield Buffer.from(decoder.decode(chunk as Buffer, { stream: true }));
  }
  const rest = decoder.decode();
  if (rest !== "") yield Buffer.from(rest);
}
