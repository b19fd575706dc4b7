import { readdirSync, readFileSync, statSync } from "node:fs";
import type { FilePort } from "../../compiler/index.ts";

const root = new URL("../../", import.meta.url);

/** Every text of a few folders, read once: cases by the thousand are no test of the disk. */
function readTree(folder: string, into: Map<string, string>): void {
  for (const name of readdirSync(new URL(folder, root))) {
    const path = `${folder}${name}`;
    if (statSync(new URL(path, root)).isDirectory()) readTree(`${path}/`, into);
    else if (/\.(importer|json|csv|graphql|yaml|md)$/.test(name))
      into.set(path, readFileSync(new URL(path, root), "utf8"));
  }
}

const texts = new Map<string, string>();
for (const folder of ["importers/", "compiler/samples/", "dsl/samples/"]) readTree(folder, texts);

/** A spec with the place where it stands. */
export interface Spec {
  /** The path from the root of the repository; what the file port of `bundleWith` knows. */
  readonly path: string;
  readonly text: string;
}

/** All specs of the repository: those of importers, and the samples of the compiler and of the parser. */
export const specs: readonly Spec[] = [...texts]
  .filter(([path]) => path.endsWith(".importer"))
  .map(([path, text]) => ({ path, text }));

/** The committed plans. */
export const planTexts: readonly Spec[] = [...texts]
  .filter(([path]) => path.endsWith("plan.json"))
  .map(([path, text]) => ({ path, text }));

/** The names in each folder. */
const folders = Map.groupBy(texts.keys(), (path) => path.slice(0, path.lastIndexOf("/")));

/** The repository's bundles with another text in place of one file. */
export function bundleWith(changed: Spec): FilePort {
  return {
    read: (path) => (path === changed.path ? changed.text : texts.get(path)),
    list: (directory) => (folders.get(directory) ?? []).map((path) => path.slice(directory.length + 1)),
  };
}
