import type { Stream } from "../../../compiler/plan/index.ts";
import type { Source, WalkOptions } from "../source.ts";
import { createArchiveSource } from "./archive-source.ts";
import { beginningOf, openByteFile } from "./byte-file.ts";
import { createCsvSource, type FileSourceOptions } from "./csv-source.ts";
import { createJsonSource } from "./json-source.ts";
import { isArchive } from "./other-kinds.ts";

/**
 * A source that reads a file that somebody exported. What kind of file it is, is seen when it is first read: where a spec
 * says CSV, a zip archive of CSV files does as well.
 */
export function createFileSource(options: FileSourceOptions): Source {
  const { format } = options.source;
  if (format.kind === "json") return createJsonSource(options);
  if (format.kind === "zip") {
    const { format: inner, names } = format.of;
    // Refused before a run; such a source is never opened.
    if (inner.kind === "json") throw new Error("Documents in an archive are not read yet.");
    return createArchiveSource(options, inner, names);
  }
  const plain = createCsvSource(options, format);
  const packed = createArchiveSource(options, format);
  const choose = async (): Promise<Source> =>
    isArchive(await beginningOf(await openByteFile(options.path), 4)) ? packed : plain;
  return {
    async *walk(stream: Stream, walking: WalkOptions) {
      yield* (await choose()).walk(stream, walking);
    },
    headers: async (stream, signal) => await (await choose()).headers!(stream, signal),
    // What the spool keeps of a page says itself how it is read.
    open: (stream, body) => plain.open(stream, body),
    async close() {
      await plain.close();
      await packed.close();
    },
  };
}
