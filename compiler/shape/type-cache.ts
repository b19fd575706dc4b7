import type { Type } from "../types/type.ts";

/** As many as a large importer has streams. */
const mostKept = 32;
/** Larger samples are read anew each time, so that what is kept stays small (characters). */
const largestKept = 512 * 1024;

/** Types by the texts that they were inferred from; the same texts always give the same type. */
export interface TypeCache {
  get(texts: readonly string[]): Type | undefined;
  put(texts: readonly string[], type: Type): void;
}

/** Keeps the last few; the oldest goes first. */
export function createTypeCache(): TypeCache {
  const kept = new Map<string, Type>();
  const keyOf = (texts: readonly string[]): string => texts.join("\u0000");
  const size = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.length, 0);
  return {
    get: (texts) => (size(texts) > largestKept ? undefined : kept.get(keyOf(texts))),
    put(texts, type) {
      if (size(texts) > largestKept) return;
      const [oldest] = kept.keys();
      if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
      kept.set(keyOf(texts), type);
    },
  };
}
