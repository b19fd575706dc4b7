import { closeSync, fstatSync, mkdirSync, openSync, readSync, writeSync } from "node:fs";
import { join } from "node:path";
import { fileError } from "../file-error.ts";
import { type ReadPayload, readPayload } from "../read-payload.ts";

/** Where a payload's text lies. */
export interface PayloadPlace {
  /** Number of the file: the fence of the runner that wrote it. */
  readonly file: number;
  /** Bytes. */
  readonly at: number;
  readonly length: number;
}

/** Payloads of one import as JSON texts in append-only files, out of the database that would copy them thrice (log, page, log of the next change). */
export interface PayloadFiles {
  /**
   * Writes texts; they are in the operating system's hands when it returns.
   * @throws StoreUnavailableError when there is no room for them; it may be called again
   */
  append(texts: readonly string[]): readonly PayloadPlace[];
  /**
   * The payloads at these places, in their order.
   * @throws PayloadDamagedError when what is there is not JSON
   */
  read(places: readonly PayloadPlace[]): readonly ReadPayload[];
  /** The same, as they were written; not looked at. */
  texts(places: readonly PayloadPlace[]): readonly string[];
  close(): void;
}

/** A payload on disk is not what was written there. */
export class PayloadDamagedError extends Error {
  readonly code = "payload-damaged";
  readonly resumable = false;

  constructor(file: string, at: number) {
    super(
      `What was mapped is damaged at byte ${at} of ${file} (the disk is full or failing, or power was lost while it was written). Start a new import.`,
    );
    this.name = "PayloadDamagedError";
  }
}

/** Bytes that are written or read at once. */
const chunk = 256 * 1024;
/** Bytes of no interest that are read along rather than asking once more. */
const gap = 4096;
const newline = 10;
/** Shared by all files, since nothing is awaited while it is used. */
const scratch = Buffer.allocUnsafeSlow(chunk);

/** The file that a runner appends to. */
export const payloadFile = (directory: string, writer: number): string => join(directory, `${writer}.ndjson`);

/**
 * @param directory made with the first payload
 * @param writer the runner's fence: every runner appends to a file of its own, so that one that was taken over cannot
 * write into its successor's. Bytes that no entity names (a killed run leaves them) are harmless.
 */
export function createPayloadFiles(directory: string, writer: number): PayloadFiles {
  const descriptors = new Map<number, number>();
  const nameOf = (file: number): string => payloadFile(directory, file);
  const open = (file: number, flags: "r" | "a+"): number => {
    let descriptor = descriptors.get(file);
    if (descriptor === undefined) {
      descriptor = openSync(nameOf(file), flags);
      descriptors.set(file, descriptor);
    }
    return descriptor;
  };
  const openOwn = () => {
    mkdirSync(directory, { recursive: true });
    const descriptor = open(writer, "a+");
    return { descriptor, end: fstatSync(descriptor).size };
  };
  let own: { readonly descriptor: number; end: number } | undefined;

  const put = (descriptor: number, bytes: Uint8Array, length: number): void => {
    for (let done = 0; done < length; ) done += writeSync(descriptor, bytes, done, length - done);
  };
  const fill = (descriptor: number, into: Buffer, length: number, at: number): boolean => {
    for (let got = 0; got < length; ) {
      const more = readSync(descriptor, into, got, length - got, at + got);
      if (more === 0) return false;
      got += more;
    }
    return true;
  };

  /** Whatever a loss of power leaves in the place of bytes that were never written, it is no JSON: a file grows by zeros. */
  const parse = (text: string, { file, at }: PayloadPlace): ReadPayload => {
    try {
      return readPayload(text);
    } catch {
      throw new PayloadDamagedError(nameOf(file), at);
    }
  };

  /** What `take` makes of each text, so that texts need not all be held at once. */
  const each = <T>(places: readonly PayloadPlace[], take: (text: string, place: PayloadPlace) => T): T[] => {
    const found: T[] = [];
    for (let first = 0; first < places.length; ) {
      const { file, at } = places[first]!;
      let [last, end] = [first, at + places[first]!.length];
      for (let next = places[last + 1]; next !== undefined; next = places[last + 1]) {
        const far = next.file !== file || next.at < end || next.at > end + gap;
        if (far || next.at + next.length - at > chunk) break;
        end = next.at + next.length;
        last++;
      }
      const bytes = end - at > chunk ? Buffer.allocUnsafeSlow(end - at) : scratch;
      if (!fill(open(file, file === writer ? "a+" : "r"), bytes, end - at, at))
        throw new PayloadDamagedError(nameOf(file), at);
      for (; first <= last; first++) {
        const place = places[first]!;
        const start = place.at - at;
        found.push(take(bytes.toString("utf8", start, start + place.length), place));
      }
    }
    return found;
  };

  const append = (texts: readonly string[]): readonly PayloadPlace[] => {
    own ??= openOwn();
    const { descriptor } = own;
    let { end } = own;
    // Where the file ends is asked for anew when writing fails halfway.
    own = undefined;
    let filled = 0;
    const places = texts.map((text): PayloadPlace => {
      // A UTF-16 unit takes at most three bytes.
      const most = text.length * 3 + 1;
      if (filled + most > chunk) {
        put(descriptor, scratch, filled);
        filled = 0;
      }
      const into = most > chunk ? Buffer.allocUnsafeSlow(most) : scratch;
      const length = into.write(text, filled, "utf8");
      into[filled + length] = newline;
      const at = end;
      end += length + 1;
      if (into === scratch) filled += length + 1;
      else put(descriptor, into, length + 1);
      return { file: writer, at, length };
    });
    put(descriptor, scratch, filled);
    own = { descriptor, end };
    return places;
  };

  return {
    append(texts) {
      try {
        return append(texts);
      } catch (error) {
        throw fileError(error);
      }
    },
    read: (places) => each(places, parse),
    texts: (places) => each(places, (text) => text),
    close() {
      for (const descriptor of descriptors.values()) closeSync(descriptor);
      descriptors.clear();
      own = undefined;
    },
  };
}
