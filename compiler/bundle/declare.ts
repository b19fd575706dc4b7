import type { Declaration, Name, SourceFile } from "../../dsl/index.ts";
import { renameSecond } from "../fixes/rename-second.ts";
import type { Report } from "../report.ts";
import { type Declared, placeIn, type Unit } from "./unit.ts";

/** The source of a spec that gives it no name. */
export const unnamedSource = "source";

/**
 * Collects a file's own declarations; a name declared twice is told at its second place.
 *
 * @param broken whether the parser told an error, so that declarations may be lost
 */
export function declare(path: string, syntax: SourceFile, broken: boolean, report: Report): Unit {
  const of = <Kind extends Declaration["kind"]>(kind: Kind) =>
    syntax.declarations.filter((one): one is Extract<Declaration, { kind: Kind }> => one.kind === kind);
  const [importer, ...others] = of("importer");
  const unit: Unit = {
    path,
    syntax,
    importer,
    uses: of("use"),
    maps: of("map"),
    tests: of("test"),
    sources: new Map(),
    streams: new Map(),
    inputs: new Map(),
    adaptors: new Map(),
    tables: new Map(),
    options: new Map(),
    fragments: new Map(),
    absent: new Set(broken ? namesWritten(syntax.text) : []),
  };
  for (const other of others) report("importer-duplicate", placeIn(unit, other.name), {});
  const add = <Syntax>(
    space: Map<string, Declared<Syntax>>,
    what: string,
    name: Name,
    node: Syntax,
  ): void => {
    if (space.has(name.text)) {
      // A source may have no name; then there is nothing to rename.
      const named = name.text !== unnamedSource;
      const fixes = named ? renameSecond(name.text, name.span, space) : [];
      report("duplicate-name", placeIn(unit, name), { what, name: name.text }, { fixes });
    } else space.set(name.text, { name: name.text, unit, syntax: node });
  };
  for (const node of of("source")) {
    add(
      unit.sources,
      "The source",
      node.name ?? { kind: "name", text: unnamedSource, span: node.span },
      node,
    );
  }
  for (const node of of("stream")) add(unit.streams, "The stream", node.name, node);
  for (const node of of("input")) add(unit.inputs, "The input", node.name, node);
  for (const node of of("adaptor")) add(unit.adaptors, "The adaptor", node.name, node);
  for (const node of of("values")) add(unit.tables, "The value table", node.name, node);
  for (const node of of("option")) add(unit.options, "The option", node.name, node);
  for (const node of of("fragment")) add(unit.fragments, "The fragment", node.name, node);
  return unit;
}

/** What a text seems to declare, read without its grammar: good enough to say nothing about what is told already. */
function namesWritten(text: string): string[] {
  const declared = text.matchAll(/^(?:stream|values|adaptor|option|input|fragment)\s+([A-Za-z_]\w*)/gm);
  const aliases = text.matchAll(/\bas\s+([A-Za-z_]\w*)/g);
  const parents = text.matchAll(/\beach\s+[A-Za-z_]\w*\s+[A-Za-z_]\w*\s+([A-Za-z_]\w*)\s*\{/g);
  return [...declared, ...aliases, ...parents].map((match) => match[1] ?? "");
}
