import { closeSync, lstatSync, openSync, readdirSync, readFileSync, readSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import type { FilePort } from "../../compiler/index.ts";

/**
 * Lets the compiler read a bundle from disk. Links inside a bundle are not followed, so that a bundle cannot reach
 * outside its folders.
 * @param root what relative paths are relative to
 */
export function createDiskFiles(root: string): FilePort {
  const homes = new Set<string>();
  return {
    read(path) {
      if (isNoPath(path)) return undefined;
      const file = resolve(root, path);
      // A spec is read before whatever it names: its folder and the one of shared files beside it are its bundle.
      if (file.endsWith(".importer") && basename(dirname(file)) !== "shared") homes.add(dirname(file));
      if (throughLink(homes, dirname(file))) return undefined;
      try {
        const found = lstatSync(file);
        if (!found.isFile()) return undefined;
        return found.size > mostRead ? readBeginning(file) : readFileSync(file, "utf8");
      } catch (error) {
        if (isAbsent(error)) return undefined;
        throw error;
      }
    },
    list(directory) {
      if (isNoPath(directory)) return [];
      const folder = resolve(root, directory);
      if (throughLink(homes, folder)) return [];
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

/**
 * More than the compiler takes of any file (16 MB of a schema), in bytes. What is larger is not held in memory: the beginning is
 * too long already, and the compiler says so.
 */
const mostRead = 64 * 1024 * 1024;

function readBeginning(path: string): string {
  const beginning = Buffer.alloc(mostRead);
  const handle = openSync(path, "r");
  try {
    return beginning.toString("utf8", 0, readSync(handle, beginning, 0, mostRead, 0));
  } finally {
    closeSync(handle);
  }
}

/** Whether a folder of a bundle is a link, or lies in one; how its user got to the bundle itself makes no difference. */
function throughLink(homes: ReadonlySet<string>, folder: string): boolean {
  for (const home of homes) {
    for (const start of [home, join(dirname(home), "shared")]) {
      const below = relative(start, folder);
      if (below.startsWith("..") || below.startsWith(sep)) continue;
      const parts = below === "" ? [] : below.split(sep);
      const own = start === home ? [] : [start];
      const steps = [...own, ...parts.map((_, at) => join(start, ...parts.slice(0, at + 1)))];
      if (steps.some(isLink)) return true;
    }
  }
  return false;
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch (error) {
    if (isAbsent(error)) return false;
    throw error;
  }
}

/** The compiler's paths have forward slashes everywhere. */
export function toPortPath(path: string): string {
  return sep === "/" ? path : path.replaceAll(sep, "/");
}

/** No file system has such a name, and Node throws for it. */
const isNoPath = (path: string): boolean => path.includes("\0");

/** No file has a name that is too long for the system. */
const absent: ReadonlySet<string | undefined> = new Set(["ENOENT", "ENOTDIR", "ENAMETOOLONG"]);

const isAbsent = (error: unknown): boolean => absent.has((error as NodeJS.ErrnoException).code);
