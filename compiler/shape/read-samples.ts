import type { FilePort } from "../bundle/file-port.ts";
import type { Place, Report } from "../report.ts";
import type { Type } from "../types/type.ts";
import { nothingObserved, observe } from "./observe.ts";
import { typeOfObserved } from "./to-type.ts";

/** How much text the samples of one stream may hold: enough for thousands of records, little enough to type while typing. */
export const sampleLimit = 8 * 1024 * 1024;

/**
 * Infers a type from sample files.
 *
 * @param paths in the bundle; each holds one whole response as JSON
 * @returns undefined when none of them could be read; why is told at `place`
 */
export function readSamples(
  bundle: { readonly files: FilePort; readonly report: Report },
  paths: readonly string[],
  place: Place,
): Type | undefined {
  const seen = nothingObserved();
  let size = 0;
  for (const path of paths) {
    const text = bundle.files.read(path) ?? "";
    size += text.length;
    if (size > sampleLimit) {
      bundle.report("sample-too-large", place, { limit: sampleLimit / 1024 / 1024, path });
      break;
    }
    const value = parseJson(text);
    if ("reason" in value) bundle.report("sample-invalid", place, { path, reason: value.reason });
    else observe(seen, value.value);
  }
  return seen.count === 0 ? undefined : typeOfObserved(seen);
}

/** JSON, or why it is none. */
export function parseJson(text: string): { readonly value: unknown } | { readonly reason: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}
