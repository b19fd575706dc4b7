import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { parse, type SourceFile } from "../../dsl/index.ts";
import { constructSigns } from "./construct-signs.ts";
import type { Usage } from "./coverage-page.ts";

const root = new URL("../../", import.meta.url);

function parseFile(path: string): SourceFile {
  return parse(readFileSync(new URL(path, root), "utf8"), { file: path }).file;
}

/** The names of the importers that stand in `importers/`. */
export const importerNames = (): readonly string[] =>
  readdirSync(new URL("importers/", root))
    .filter((name) => name !== "shared")
    .toSorted();

/** What each importer's spec, and the shared files that it names, use. */
export function readUsages(): readonly Usage[] {
  return importerNames().map((importer) => {
    const spec = parseFile(`importers/${importer}/${importer}.importer`);
    const shared = spec.declarations.flatMap((one) =>
      one.kind === "use" ? [parseFile(`importers/shared/${basename(one.from.value)}`)] : [],
    );
    return { importer, signs: constructSigns([spec, ...shared]) };
  });
}
