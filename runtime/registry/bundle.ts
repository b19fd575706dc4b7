import type { FilePort } from "../../compiler/index.ts";
import type { SourceBundle } from "./registry.ts";

/** What a bundle may hold; larger ones are refused. Samples are the greater part of it. */
const bundleLimits = { files: 2_000, characters: 8 * 2 ** 20 } as const;

/** A bundle that is not one: a path that leaves it, a file twice, more than is taken. */
export class BundleError extends Error {
  readonly code = "bundle-invalid";
  readonly path: string;

  constructor(path: string, message: string) {
    super(message);
    this.name = "BundleError";
    this.path = path;
  }
}

/**
 * Lets the compiler read a bundle that came with a request: nothing but its own files can be reached.
 * @throws BundleError
 */
export function bundleFiles({ entry, files }: SourceBundle): FilePort {
  const texts = new Map<string, string>();
  let characters = 0;
  if (files.length > bundleLimits.files) {
    throw new BundleError(
      entry,
      `The bundle has ${files.length} files; at most ${bundleLimits.files} are taken.`,
    );
  }
  for (const { path, text } of files) {
    checkPath(path);
    if (texts.has(path)) throw new BundleError(path, `${path} is twice in the bundle.`);
    characters += text.length;
    texts.set(path, text);
  }
  if (characters > bundleLimits.characters) {
    throw new BundleError(
      entry,
      `The bundle has ${characters} characters; at most ${bundleLimits.characters} are taken.`,
    );
  }
  checkPath(entry);
  if (!texts.has(entry))
    throw new BundleError(entry, `The bundle does not hold ${entry}, which it names as its spec.`);
  const folders = Map.groupBy(texts.keys(), (path) => path.slice(0, Math.max(path.lastIndexOf("/"), 0)));
  return {
    read: (path) => texts.get(path),
    list: (directory) => (folders.get(directory) ?? []).map((path) => path.slice(directory.length + 1)),
  };
}

/** @throws BundleError unless the path is relative, has forward slashes, and no part that leads elsewhere */
function checkPath(path: string): void {
  const parts = path.split("/");
  const odd =
    /[\\:\0]/.test(path) ||
    path.length > 500 ||
    parts.some((part) => part === "" || part === "." || part === "..");
  if (!odd) return;
  const shown = path.length > 100 ? `${path.slice(0, 100)}…` : path;
  throw new BundleError(
    path,
    `${JSON.stringify(shown)} is no path inside a bundle. Paths look like "clickup/clickup.importer" or "shared/people.importer".`,
  );
}
