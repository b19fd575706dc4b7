import { createTwoFilesPatch } from "diff";
import type { SourceBundle } from "../registry/index.ts";

/** A unified diff of the files of two bundles, as tools for source texts read it; empty where they are the same. */
export function diffTexts(before: SourceBundle, after: SourceBundle): string {
  const had = textsOf(before);
  const has = textsOf(after);
  return [...new Set([...had.keys(), ...has.keys()])]
    .toSorted()
    .filter((path) => had.get(path) !== has.get(path))
    .map((path) =>
      createTwoFilesPatch(
        had.has(path) ? `a/${path}` : "/dev/null",
        has.has(path) ? `b/${path}` : "/dev/null",
        had.get(path) ?? "",
        has.get(path) ?? "",
      ),
    )
    .join("");
}

const textsOf = ({ files }: SourceBundle): ReadonlyMap<string, string> =>
  new Map(files.map(({ path, text }) => [path, text]));
