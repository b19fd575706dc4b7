import type { Source } from "../source.ts";
import { createCsvSource, type FileSourceOptions } from "./csv-source.ts";

/** A source that reads a file that somebody exported. */
export function createFileSource(options: FileSourceOptions): Source {
  return createCsvSource(options, options.source.format);
}
