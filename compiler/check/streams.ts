import { aliasesOf } from "../bind/aliases.ts";
import { builtIns, notForAliases } from "../bind/bind-root.ts";
import type { Program } from "../bind/program.ts";
import { placeIn } from "../bundle/unit.ts";
import { unknownStream } from "./unknown-stream.ts";

/** Tells what is wrong between streams: unknown parents and members, cycles, aliases that clash, names that are built in. */
export function checkStreams(program: Program): void {
  const { streams, report } = program;
  for (const { name, unit, syntax } of streams.values()) {
    if (builtIns.includes(name)) report("reserved-name", placeIn(unit, syntax.name), { name });
    for (const above of [
      ...(syntax.each === undefined ? [] : [syntax.each.parent]),
      ...(syntax.from ?? []),
    ]) {
      if (streams.has(above.text)) program.used.streams.add(above.text);
      else unknownStream(program, unit, above.text, above.span);
    }
    if (syntax.each !== undefined) {
      const { alias, parent } = syntax.each;
      const place = placeIn(unit, alias);
      if (notForAliases.includes(alias.text)) report("reserved-name", place, { name: alias.text });
      const other = aliasesOf(program, parent.text).get(alias.text);
      // The same name for the same record is no repetition.
      if (other !== undefined && other !== parent.text) {
        report("alias-clash", place, { name: alias.text, other: `a record of \`${other}\`` });
        // Which of the two is meant further down cannot be said.
        unit.absent.add(alias.text);
      }
    }
  }
  checkCycles(program);
}

function checkCycles(program: Program): void {
  const done = new Set<string>();
  const visit = (name: string, path: readonly string[]): void => {
    const at = path.indexOf(name);
    const symbol = program.streams.get(name);
    if (at >= 0 && symbol !== undefined) {
      const cycle = [...path.slice(at), name].join(" → ");
      program.report("stream-cycle", placeIn(symbol.unit, symbol.syntax.name), { cycle });
    }
    if (at >= 0 || done.has(name) || symbol === undefined) return;
    const { each, from } = symbol.syntax;
    for (const above of each === undefined ? (from ?? []) : [each.parent]) visit(above.text, [...path, name]);
    done.add(name);
  };
  for (const name of program.streams.keys()) visit(name, []);
}
