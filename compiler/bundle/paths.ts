/** The folder of a path, without the last slash; "" for a bare name. */
export const folderOf = (path: string): string =>
  path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";

/** Joins with one slash; an empty folder adds nothing. */
export const inFolder = (folder: string, name: string): string =>
  folder === "" ? name : `${folder}/${name}`;

/**
 * A path without `.` and inner `..`; leading `..` stay.
 *
 * @param path with forward slashes
 */
function normalisePath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else parts.push(part);
  }
  return (path.startsWith("/") ? "/" : "") + parts.join("/");
}

/**
 * Where a path that a file names leads.
 *
 * @param named relative to the file that names it
 * @param from the naming file
 * @param entry the bundle's entry: its folder and `../shared` are the bundle
 * @returns undefined when the path is absolute or leaves the bundle
 */
export function resolveInBundle(named: string, from: string, entry: string): string | undefined {
  if (named.startsWith("/") || named.includes("\\") || /^[a-z][a-z0-9+.-]*:/i.test(named)) return undefined;
  const path = normalisePath(inFolder(folderOf(from), named));
  const home = normalisePath(folderOf(entry));
  const shared = normalisePath(inFolder(home, "../shared"));
  return isInside(path, home) || isInside(path, shared) ? path : undefined;
}

function isInside(path: string, folder: string): boolean {
  if (folder === "") return !path.startsWith("..") && !path.startsWith("/");
  return path.startsWith(`${folder}/`);
}
