import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { resolve, sep } from "node:path";
import type { FilePort } from "../../compiler/index.ts";

/**
 * Lets the compiler read a bundle from disk. Links inside a bundle are not followed, so that a bundle cannot reach
 * outside its folders.
 * @param root what relative paths are relative to
 */
export function createDiskFiles(root: string): FilePort {
  return {
    read(path) {
      const file = resolve(root, path);
      try {
        return lstatSync(file).isFile() ? readFileSync(file, "utf8") : undefined;
      } catch (error) {
        if (isAbsent(error)) return undefined;
        throw error;
      }
    },
    list(directory) {
      const folder = resolve(root, directory);
      try {
        return readdirSync(folder, { withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map(({ name }) => name);
      } catch (error) {
        if (isAbsent(error)) return [];
        throw error;
      }
    },
  };
}

/** The compiler's paths have forward slashes everywhere. */
export function toPortPath(path: string): string {
  return sep === "/" ? path : path.replaceAll(sep, "/");
}

function isAbsent(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === "ENOENT" || code === "ENOTDIR";
}
