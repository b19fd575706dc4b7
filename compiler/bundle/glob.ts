import type { FilePort } from "./file-port.ts";
import { folderOf, inFolder } from "./paths.ts";

/**
 * The files that a pattern names, sorted. `*` stands for any part of a file's name; folders are written out.
 *
 * @param pattern resolved in the bundle, for example `clickup/samples/tasks/*.json`
 */
export function filesMatching(files: FilePort, pattern: string): string[] {
  const folder = folderOf(pattern);
  const name = folder === "" ? pattern : pattern.slice(folder.length + 1);
  if (!name.includes("*")) return files.read(pattern) === undefined ? [] : [pattern];
  return files
    .list(folder)
    .filter((candidate) => matches(candidate, name))
    .sort()
    .map((candidate) => inFolder(folder, candidate));
}

/** Each part between stars is found in turn, so that no pattern takes more than linear time. */
function matches(name: string, pattern: string): boolean {
  const parts = pattern.split("*");
  const first = parts[0] ?? "";
  const last = parts.at(-1) ?? "";
  if (name.length < first.length + last.length || !name.startsWith(first) || !name.endsWith(last))
    return false;
  let from = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = name.indexOf(part, from);
    if (found < 0) return false;
    from = found + part.length;
  }
  return from <= name.length - last.length;
}
