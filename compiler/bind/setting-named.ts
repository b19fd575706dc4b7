import type { Entry, Setting } from "../../dsl/index.ts";
import { nearest } from "../check/did-you-mean.ts";
import { streamVocabulary } from "../vocabulary/stream.ts";

const known: readonly string[] = streamVocabulary.settings.map((row) => row.name);

/** A stream's setting by name, or one whose unknown name most likely means it: the misspelling is told once, and not by what it brings about. */
export function settingNamed(entries: readonly Entry[], name: string): Setting | undefined {
  let near: Setting | undefined;
  for (const entry of entries) {
    if (entry.kind !== "setting") continue;
    if (entry.key.text === name) return entry;
    if (!known.includes(entry.key.text) && nearest(entry.key.text, known) === name) near = entry;
  }
  return near;
}
