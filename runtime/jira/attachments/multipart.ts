import { createHash } from "node:crypto";
import { Readable } from "node:stream";

/** A file on its way through: what has been measured of it so far. */
export interface Passage {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readable;
  /** Bytes and SHA-256 (hex) of the file; only right once the body has ended. */
  measured(): { readonly size: number; readonly sha256: string };
}

/** The file has more bytes than the target takes; found while it was passing through. */
export class FileTooLarge extends Error {}

/** The source sent another number of bytes than it had announced. */
class SizeChanged extends Error {}

/**
 * Wraps a file as the body of a multipart request, chunk by chunk: nothing of it is kept.
 * @param size announced bytes, so that the request can tell its length; unknown lengths are sent in chunks
 * @param limit most bytes that the target takes
 */
export function multipartFile(
  file: Readable,
  name: string,
  mime: string,
  size: number | undefined,
  limit: number,
  boundary: string,
): Passage {
  const head = Buffer.from(
    `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${quoteName(name)}"\r\ncontent-type: ${mime}\r\n\r\n`,
  );
  const tail = Buffer.from(`\r\n--${boundary}--\r\n`);
  const hash = createHash("sha256");
  let passed = 0;
  let sha256: string | undefined;
  async function* pass(): AsyncGenerator<Buffer> {
    yield head;
    for await (const chunk of file) {
      const bytes = chunk as Buffer;
      passed += bytes.length;
      if (passed > limit) throw new FileTooLarge(`more than ${limit} bytes`);
      if (size !== undefined && passed > size)
        throw new SizeChanged(`${size} bytes were announced and more came`);
      hash.update(bytes);
      yield bytes;
    }
    if (size !== undefined && passed < size)
      throw new SizeChanged(`${size} bytes were announced and ${passed} came`);
    sha256 = hash.digest("hex");
    yield tail;
  }
  return {
    headers: {
      "content-type": `multipart/form-data; boundary=${boundary}`,
      ...(size === undefined ? {} : { "content-length": String(head.length + size + tail.length) }),
    },
    body: Readable.from(pass(), { objectMode: false }),
    measured: () => ({ size: passed, sha256: sha256 ?? "" }),
  };
}

/** As browsers write file names in forms: quotes and line breaks are escaped, all else is UTF-8. */
function quoteName(name: string): string {
  return name.replace(/"/g, "%22").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
