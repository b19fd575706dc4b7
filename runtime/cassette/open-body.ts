import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import type { Body } from "./format.ts";
import { generatedBytes } from "./generated-bytes.ts";

/** A body ready to be sent. */
export interface OpenBody {
  /** Length in bytes. */
  length: number;
  /** The media type that fits when the recorded headers name none. */
  type: string;
  bytes: Buffer | Readable;
}

/**
 * Opens a recorded body. Files and generated bodies are streams, so that large ones never stand in memory.
 *
 * @param folder the cassette's folder, which `file` bodies are relative to.
 * @throws when a body's file is gone.
 */
export async function openBody(body: Body | undefined, folder: string): Promise<OpenBody> {
  if (body === undefined) return whole(Buffer.alloc(0), "application/octet-stream");
  if ("json" in body) return whole(written(body), "application/json; charset=utf-8");
  if ("text" in body) return whole(Buffer.from(body.text), "text/plain; charset=utf-8");
  if ("base64" in body) return whole(Buffer.from(body.base64, "base64"), "application/octet-stream");
  if ("generate" in body) {
    const { bytes, seed } = body.generate;
    return { length: bytes, type: "application/octet-stream", bytes: generatedBytes(seed, bytes) };
  }
  const file = path.join(folder, body.file);
  const { size } = await stat(file);
  return { length: size, type: "application/octet-stream", bytes: createReadStream(file) };
}

/** JSON bodies are written once: a page may be asked for many times in a measurement. */
const texts = new WeakMap<Body, Buffer>();

function written(body: Extract<Body, { json: unknown }>): Buffer {
  let text = texts.get(body);
  if (text === undefined) {
    text = Buffer.from(JSON.stringify(body.json));
    texts.set(body, text);
  }
  return text;
}

function whole(bytes: Buffer, type: string): OpenBody {
  return { length: bytes.length, type, bytes };
}

/** All bytes of an opened body, for those who need it in one piece. */
export async function collectBody(body: OpenBody): Promise<Buffer> {
  if (!(body.bytes instanceof Readable)) return body.bytes;
  return Buffer.concat(await body.bytes.toArray());
}
