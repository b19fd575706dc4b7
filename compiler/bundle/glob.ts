import { fitsName } from "../plan/fits-name.ts";
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
    .filter((candidate) => fitsName(candidate, name))
    .sort()
    .map((candidate) => inFolder(folder, candidate));
}
