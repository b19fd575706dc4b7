import { closeSync, globSync, openSync, readSync } from "node:fs";
import { join, sep } from "node:path";

/** Folders that may hold tests. */
const ROOMS = ["dsl", "compiler", "runtime", "editor", "importers", "test", "bench"];
const DEFAULT_TIMEOUT_SECONDS = 120;

/** A test file and the time it may take. */
export interface TestFile {
  /** Path relative to the root, with forward slashes. */
  readonly file: string;
  readonly path: string;
  readonly timeoutSeconds: number;
}

/**
 * Finds the `*.test.ts` files under `root`, those with a long time-out first, so that no worker is left
 * alone with one at the end.
 *
 * @param root absolute path of the repository
 * @param patterns parts of paths; a file is taken when it contains one of them, or when there is none
 */
export function findTestFiles(root: string, patterns: readonly string[]): TestFile[] {
  const found = globSync(`{${ROOMS.join(",")}}/**/*.test.ts`, { cwd: root, exclude: ["**/node_modules/**"] });
  return found
    .map((name) => name.split(sep).join("/"))
    .filter((file) => patterns.length === 0 || patterns.some((pattern) => matches(file, pattern)))
    .map((file) => ({ file, path: join(root, file), timeoutSeconds: timeoutOf(join(root, file)) }))
    .sort((a, b) => b.timeoutSeconds - a.timeoutSeconds || (a.file < b.file ? -1 : 1));
}

function matches(file: string, pattern: string): boolean {
  return file.includes(pattern.replace(/^\.\//, ""));
}

/** Reads the line `// timeout: 600s` among the first of a file. */
function timeoutOf(path: string): number {
  const head = Buffer.alloc(1000);
  const handle = openSync(path, "r");
  try {
    const length = readSync(handle, head, 0, head.length, 0);
    const declared = /^\/\/ timeout: (\d+)s$/m.exec(head.toString("utf8", 0, length))?.[1];
    return declared === undefined ? DEFAULT_TIMEOUT_SECONDS : Number(declared);
  } finally {
    closeSync(handle);
  }
}
