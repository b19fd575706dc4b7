// `importer check` is what editors and hooks call after every change, and to load its 250 files one by one took Node longer
// than the check itself. `.ci/bundle-check.ts` makes one file of them: `npm ci` in a clone, `npm run build` for the package.
// Plain JavaScript, as whatever runs before `main`.

import { existsSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The same name in `.ci/bundle-check.ts`. */
const bundled = "quick-check.mjs";

/**
 * Finds the bundle of what `argv` calls.
 * @param {readonly string[]} argv without the program's name
 * @returns {string | undefined} its address; undefined where there is none, where it was made of other sources than these
 * and where somebody asks for places in the sources: then whatever is called runs from its sources
 */
export function findBundle(argv) {
  if (argv[0] !== "check" || process.env.IMPORTER_DEBUG) return undefined;
  const published = new URL(`./bundle/${bundled}`, import.meta.url);
  if (existsSync(published)) return published.href;
  if (process.env.NODE_V8_COVERAGE) return undefined;
  const folder = new URL("../../node_modules/.cache/importer/check/", import.meta.url);
  try {
    const list = JSON.parse(readFileSync(new URL("made-of.json", folder), "utf8"));
    return isUnchanged(list) ? new URL(bundled, folder).href : undefined;
  } catch {
    // There is no list, or it cannot be read, or a file is where a folder was: the sources are always right.
    return undefined;
  }
}

/**
 * Whether a bundle was made here, and all files that it was made of are still what they were. One that was written again counts
 * as another file, whatever it holds.
 */
function isUnchanged({ root, sources }) {
  if (root !== fileURLToPath(new URL("../../", import.meta.url))) return false;
  return sources.every(([path, size, modified]) => {
    const found = statSync(root + path, { throwIfNoEntry: false });
    return found?.size === size && found.mtimeMs === modified;
  });
}
