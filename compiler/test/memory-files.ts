import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { FilePort } from "../index.ts";

/** A bundle that stands in a test. */
export function memoryFiles(files: Readonly<Record<string, string>>): FilePort {
  return {
    read: (path) => (Object.hasOwn(files, path) ? files[path] : undefined),
    list: (directory) =>
      Object.keys(files)
        .filter((path) => path.startsWith(`${directory}/`) && !path.slice(directory.length + 1).includes("/"))
        .map((path) => path.slice(directory.length + 1)),
  };
}

/** A bundle on disk, for golden samples. */
export function sampleFiles(root: URL): FilePort {
  const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  return {
    read: (path) => {
      const file = join(root.pathname, path);
      return isFile(file) ? readFileSync(file, "utf8") : undefined;
    },
    list: (directory) => {
      const folder = join(root.pathname, directory);
      if (!(statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false)) return [];
      return readdirSync(folder).filter((name) => isFile(join(folder, name)));
    },
  };
}
