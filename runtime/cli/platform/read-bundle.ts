import { globSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { SourceBundle } from "../../registry/index.ts";
import { CliError } from "../cli-error.ts";
import { toPortPath } from "../disk-files.ts";
import { findImporter } from "../find-importer.ts";

/** What belongs to a spec: texts of the language, samples, tables and schemas. */
const kept = /\.(importer|json|csv|tsv|graphql|graphqls|md)$/;

/** Folders beside a spec that it does not read: recordings for replay. */
const left = /^(cassette|node_modules)\//;

/**
 * Reads an importer's folder, and the folder `shared` beside it, from disk.
 * @param wanted an importer's name or a spec's path
 * @throws CliError when there is no such spec
 */
export function readBundle(wanted: string, cwd: string): SourceBundle {
  const found = findImporter(wanted, cwd);
  if (found.kind === "plan")
    throw new CliError("is-plan", `${wanted} is a plan; versions are published from specs.`);
  const spec = resolve(cwd, found.path);
  const folder = dirname(spec);
  const home = basename(folder);
  const below = (directory: string, name: string): SourceBundle["files"] =>
    globSync("**/*", { cwd: directory })
      .map(toPortPath)
      .filter((path) => kept.test(path) && !left.test(path) && path !== "plan.json")
      .filter((path) => statSync(join(directory, path)).isFile())
      .toSorted()
      .map((path) => ({ path: `${name}/${path}`, text: readFileSync(join(directory, path), "utf8") }));
  const shared = join(dirname(folder), "shared");
  return { entry: `${home}/${basename(spec)}`, files: [...below(folder, home), ...below(shared, "shared")] };
}
