import type { ValuesDeclaration } from "../dsl/index.ts";
import { createKeptContext } from "./bind/kept-context.ts";
import { createOrigins } from "./bind/origins.ts";
import type { Program } from "./bind/program.ts";
import { createStreamTyping } from "./bind/stream-types.ts";
import type { FilePort } from "./bundle/file-port.ts";
import type { Bundle } from "./bundle/load-bundle.ts";
import { folderOf } from "./bundle/paths.ts";
import type { Declared } from "./bundle/unit.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Report } from "./report.ts";

/** Everything that the steps of one compilation share. */
export function createProgram(
  bundle: Bundle,
  files: FilePort,
  catalogue: Catalogue,
  report: Report,
  graphql: Program["graphql"],
): Program {
  const { entry } = bundle;
  const program: Program = {
    bundle,
    entry,
    files,
    catalogue,
    graphql,
    report,
    diagnostics: [],
    streams: entry.streams,
    types: createStreamTyping(
      () => program,
      () => ({ ...program, report: () => {} }),
    ),
    kept: createKeptContext(entry.streams),
    origins: createOrigins(),
    used: { streams: new Set(), declarations: new Set(), headers: new Set() },
    pinned: new Set(),
    brokenBodies: new Set(),
    tableName: tableNames(bundle),
  };
  return program;
}

/** A table has its own name, unless files of the bundle use the same: then the file's name stands before it. */
function tableNames(bundle: Bundle): (table: Declared<ValuesDeclaration>) => string {
  const taken = new Map<string, object>();
  const ordered = [bundle.entry, ...bundle.units.filter((unit) => unit !== bundle.entry)];
  const names = new Map<object, string>();
  for (const unit of ordered) {
    for (const table of unit.tables.values()) {
      if (names.has(table.syntax)) continue;
      const file = table.unit.path
        .slice(folderOf(table.unit.path).length)
        .replace(/^\//, "")
        .replace(/\.importer$/, "");
      const name = taken.has(table.name) ? `${file}.${table.name}` : table.name;
      taken.set(name, table.syntax);
      names.set(table.syntax, name);
    }
  }
  return (table) => names.get(table.syntax) ?? table.name;
}
