import type { FilePort } from "../bundle/file-port.ts";
import type { Place, Report } from "../report.ts";
import type { Type } from "../types/type.ts";
import { nothingObserved, observe } from "./observe.ts";
import { parseJson } from "./parse-json.ts";
import { typeOfObserved } from "./to-type.ts";
import { createTypeCache } from "./type-cache.ts";

/** How much text the samples of one stream may hold: enough for thousands of records, little enough to type while typing. */
const sampleLimit = 8 * 1024 * 1024;

/** What a file counts as at least, so that there are at most 2,048 of them: opening one takes time as well. */
const leastCounted = 4096;

/**
 * Infers a type from sample files.
 *
 * @param paths in the bundle; each holds one whole response as JSON
 * @param each is shown every sample that could be read
 * @returns undefined when none of them could be read; why is told at `place`
 */
export function readSamples(
  bundle: { readonly files: FilePort; readonly report: Report },
  paths: readonly string[],
  place: Place,
  each?: (sample: unknown, path: string) => void,
): Type | undefined {
  const texts: string[] = [];
  let size = 0;
  for (const path of paths) {
    const text = bundle.files.read(path) ?? "";
    size += Math.max(text.length, leastCounted);
    if (size > sampleLimit) {
      bundle.report("sample-too-large", place, { limit: sampleLimit / 1024 / 1024, path });
      break;
    }
    texts.push(text);
  }
  const known = each === undefined ? inferred.get(texts) : undefined;
  if (known !== undefined) return known;
  const seen = nothingObserved();
  let sound = true;
  for (const [index, text] of texts.entries()) {
    const value = parseJson(text);
    if ("value" in value) {
      observe(seen, value.value);
      each?.(value.value, paths[index] ?? "");
    } else {
      sound = false;
      bundle.report("sample-invalid", place, { path: paths[index] ?? "", reason: value.reason });
    }
  }
  if (seen.count === 0) return undefined;
  const type = typeOfObserved(seen);
  if (sound) inferred.put(texts, type);
  return type;
}

/** A spec is compiled at every keystroke, its samples hardly ever change: the last types are kept by the samples' text. */
const inferred = createTypeCache();
