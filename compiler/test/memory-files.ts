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

/** What of `node:fs` a bundle on disk is read with; tests hand it in, since no other code of this room knows Node. */
interface Disk {
  readFileSync(path: URL, encoding: "utf8"): string;
  readdirSync(path: URL): readonly string[];
  statSync(path: URL, options: { throwIfNoEntry: false }): { isFile(): boolean } | undefined;
}

/** A bundle on disk, for golden samples. */
export function sampleFiles(root: URL, disk: Disk): FilePort {
  const isFile = (url: URL): boolean => disk.statSync(url, { throwIfNoEntry: false })?.isFile() ?? false;
  return {
    read: (path) => {
      const file = new URL(path, root);
      return isFile(file) ? disk.readFileSync(file, "utf8") : undefined;
    },
    list: (directory) => {
      const folder = new URL(`${directory}/`, root);
      if (disk.statSync(folder, { throwIfNoEntry: false }) === undefined) return [];
      return disk.readdirSync(folder).filter((name) => isFile(new URL(name, folder)));
    },
  };
}
