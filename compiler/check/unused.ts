import type { Span } from "../../dsl/index.ts";
import type { Program } from "../bind/program.ts";
import { placeIn } from "../bundle/unit.ts";
import { remove } from "../fixes/remove.ts";
import type { More } from "../report.ts";

/** Tells what the entry declares, or brings in, and nothing uses. A library is there to be used elsewhere. */
export function checkUnused(program: Program): void {
  const { entry, report, used } = program;
  if (entry.importer === undefined) return;
  const without = (what: string, syntax: { readonly span: Span }): More => ({
    fixes: [remove(entry.syntax.text, syntax.span, `Remove ${what}`)],
  });
  for (const { name, syntax } of program.streams.values()) {
    if (!used.streams.has(name))
      report("unused-stream", placeIn(entry, syntax.name), { name }, without(`the stream ${name}`, syntax));
  }
  // What `use` brings in is told where it is named, since its declaration stands in another file.
  const imported = new Map(entry.uses.flatMap((use) => use.names.map((name) => [name.text, name] as const)));
  const declared = [
    ["unused-adaptor", entry.adaptors],
    ["unused-values", entry.tables],
    ["unused-option", entry.options],
    ["unused-input", entry.inputs],
    ["unused-fragment", entry.fragments],
  ] as const;
  for (const [code, declarations] of declared) {
    for (const { name, unit, syntax } of declarations.values()) {
      if (used.declarations.has(syntax) || used.headers.has(syntax)) continue;
      const written = unit === entry ? syntax.name : (imported.get(name) ?? syntax.name);
      report(code, placeIn(entry, written), { name }, unit === entry ? without(name, syntax) : {});
    }
  }
}
