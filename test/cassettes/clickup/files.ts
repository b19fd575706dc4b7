import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import { type Body, generatedBytes } from "../../../runtime/cassette/index.ts";
import type { User } from "./people.ts";

/** A file that hangs on a task, with the bytes its address gives; `body` is missing where the address answers 404. */
export interface AttachedFile {
  uuid: string;
  title: string | null;
  extension: string;
  mimetype: string;
  at: number;
  user: User;
  body: Body | null;
  /** Bytes of `file` bodies, which are written beside the cassette. */
  bytes?: Buffer;
  size: number;
}

/**
 * A picture of a harbour at some hour: 8-bit palette PNG, 96 × 64. Its data is stored, not compressed, so that
 * the bytes are the same whatever version of zlib makes them.
 *
 * @param hour 0 to 23, colours the sky.
 */
export function makePng(hour: number): Buffer {
  const width = 96;
  const height = 64;
  const light = Math.round(255 * Math.sin((Math.PI * hour) / 24));
  const palette = Buffer.from([
    light >> 1,
    light >> 1,
    255 - (light >> 2),
    255,
    light,
    120,
    20,
    60,
    110,
    90,
    60,
    40,
    240,
    240,
    240,
  ]);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const sun = (x - hour * 4) ** 2 + (y - 16) ** 2 < 60;
      const hull = y > 36 && y < 44 && x > 30 + (y - 36) && x < 74 - (y - 36);
      const wave = y >= 44 && (x + y * 3) % 17 === 0;
      rows[y * (width + 1) + 1 + x] = hull ? 3 : wave ? 4 : y >= 44 ? 2 : sun ? 1 : 0;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("PLTE", palette),
    chunk("IDAT", stored(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** A zlib stream of one stored block (RFC 1950, RFC 1951 §3.2.4). */
function stored(data: Buffer): Buffer {
  const head = Buffer.from([0x78, 0x01, 0x01, 0, 0, 0, 0]);
  head.writeUInt16LE(data.length, 3);
  head.writeUInt16LE(~data.length & 0xffff, 5);
  let low = 1;
  let high = 0;
  for (const byte of data) {
    low = (low + byte) % 65521;
    high = (high + low) % 65521;
  }
  const check = Buffer.alloc(4);
  check.writeUInt32BE(((high << 16) | low) >>> 0);
  return Buffer.concat([head, data, check]);
}

/** A one-page PDF that says one line. */
export function makePdf(line: string): Buffer {
  const text = `BT /F1 18 Tf 60 720 Td (${line}) Tj ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let pdf = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = pdf.length;
    pdf += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const start = pdf.length;
  pdf += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join("")}`;
  pdf += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(pdf, "latin1");
}

/** SHA-256 of an attached file's bytes, hexadecimal; null where the address answers 404. */
export async function hashOf(file: AttachedFile): Promise<string | null> {
  if (file.body === null) return null;
  const hash = createHash("sha256");
  if ("generate" in file.body) {
    const { seed, bytes } = file.body.generate;
    for await (const part of generatedBytes(seed, bytes)) hash.update(part as Buffer);
  } else if ("text" in file.body) hash.update(file.body.text);
  else if (file.bytes) hash.update(file.bytes);
  return hash.digest("hex");
}
