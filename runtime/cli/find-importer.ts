import { existsSync, readdirSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { suggest } from "../../dsl/index.ts";
import { CliError } from "./cli-error.ts";
import { toPortPath } from "./disk-files.ts";
import { exitCode } from "./exit-code.ts";

/** What `<name | spec | plan>` on the command line turned out to be. */
export type Found =
  | { readonly kind: "spec" /** Relative to the current folder, or absolute. */; readonly path: string }
  | { readonly kind: "plan"; readonly path: string };

/** The importers that come with the program. */
const ownImporters = fileURLToPath(new URL("../../importers", import.meta.url));

/**
 * Finds a spec by its path, a plan by its path, or an importer by its name: under `importers/` of the current folder,
 * then among those that come with the program.
 * @throws CliError when there is none, with the names that exist
 */
export function findImporter(wanted: string, cwd: string): Found {
  const path = resolve(cwd, wanted);
  if (/\.(importer|json)$/.test(wanted)) {
    if (!existsSync(path)) throw new CliError("file-missing", `There is no file ${wanted}.`);
    if (!statSync(path).isFile()) throw new CliError("file-missing", `${wanted} is no file.`);
    return { kind: wanted.endsWith(".json") ? "plan" : "spec", path: shown(path, cwd) };
  }
  if (existsSync(path) && statSync(path).isDirectory()) {
    const specs = readdirSync(path).filter((name) => name.endsWith(".importer"));
    if (specs.length === 1) return { kind: "spec", path: shown(join(path, specs[0]!), cwd) };
    if (specs.length > 1) {
      const list = specs.sort().join(", ");
      throw new CliError("file-missing", `The folder ${wanted} holds ${list}: name one of them.`);
    }
  }
  const folders = [join(cwd, "importers"), ownImporters];
  for (const folder of folders) {
    const spec = join(folder, wanted, `${wanted}.importer`);
    if (existsSync(spec)) return { kind: "spec", path: shown(spec, cwd) };
  }
  const names = [...new Set(folders.flatMap(importerNames))].sort();
  const near = suggest(wanted, names);
  throw new CliError(
    "importer-unknown",
    `There is no importer "${wanted}"${near === undefined ? "." : `; did you mean "${near}"?`} ` +
      `Give a name (${names.join(", ") || "none found"}), a .importer file or a compiled plan (.json).`,
  );
}

/** For a file without mistakes that yet makes no plan. */
export function noImporter(path: string): CliError {
  return new CliError(
    "importer-missing",
    `${path} declares no importer: it is empty, or a library that others \`use\`. A spec begins with \`importer name { … }\`.`,
    exitCode.problems,
  );
}

function importerNames(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => existsSync(join(folder, name, `${name}.importer`)));
}

/** The names of the importers that come with the program. */
export const ownImporterNames = (): readonly string[] => importerNames(ownImporters).toSorted();

/** Paths below the current folder are shown as its user would type them. */
function shown(path: string, cwd: string): string {
  const below = relative(cwd, path);
  return toPortPath(below.startsWith("..") ? path : below);
}
