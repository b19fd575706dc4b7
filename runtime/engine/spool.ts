import { hash } from "node:crypto";
import { closeSync, fdatasyncSync, fstatSync, mkdirSync, openSync, readSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { PageBytes } from "../store/extract-state.ts";
import { fileError } from "../store/file-error.ts";

/** Raw pages of one import, append-only, one file per stream. */
export interface Spool {
  /** @throws StoreUnavailableError when there is no room for it; it may be called again */
  append(stream: string, body: Uint8Array): PageBytes;
  /** @throws SpoolError when the bytes are not those that were written */
  read(bytes: PageBytes): Buffer;
  /** Puts everything on disk, so that what was appended survives a loss of power. */
  sync(): void;
  close(): void;
}

/** A page on disk is not the page that was read from the source. */
export class SpoolError extends Error {
  readonly code = "spool-damaged";

  constructor(file: string, offset: number) {
    super(
      `The page at byte ${offset} of ${file} is damaged (the disk is full or failing, or power was lost while it was written). Start a new import.`,
    );
    this.name = "SpoolError";
  }
}

/**
 * Opens the spool of an import. Bytes at the end of a file that no page names (a killed run leaves them) are harmless.
 * @param directory `<data>/spool/<import>`, made when it is not there
 */
export function openSpool(directory: string): Spool {
  mkdirSync(directory, { recursive: true });
  const files = new Map<string, { readonly descriptor: number; end: number }>();

  const open = (file: string) => {
    let opened = files.get(file);
    if (opened === undefined) {
      const descriptor = openSync(join(directory, file), "a+");
      opened = { descriptor, end: fstatSync(descriptor).size };
      files.set(file, opened);
    }
    return opened;
  };

  return {
    append(stream, body) {
      const file = `${stream}.pages`;
      const opened = open(file);
      const offset = opened.end;
      try {
        for (let written = 0; written < body.length; ) {
          written += writeSync(opened.descriptor, body, written, body.length - written);
        }
      } catch (error) {
        // A part of it may be there; the next one goes behind that.
        opened.end = fstatSync(opened.descriptor).size;
        throw fileError(error);
      }
      opened.end += body.length;
      return { file, offset, length: body.length, digest: hash("sha256", body, "hex") };
    },
    read({ file, offset, length, digest }) {
      const { descriptor } = open(file);
      const body = Buffer.allocUnsafe(length);
      let got = 0;
      while (got < length) {
        const read = readSync(descriptor, body, got, length - got, offset + got);
        if (read === 0) break;
        got += read;
      }
      if (got < length || hash("sha256", body, "hex") !== digest)
        throw new SpoolError(join(directory, file), offset);
      return body;
    },
    sync() {
      for (const { descriptor } of files.values()) fdatasyncSync(descriptor);
    },
    close() {
      for (const { descriptor } of files.values()) closeSync(descriptor);
      files.clear();
    },
  };
}
