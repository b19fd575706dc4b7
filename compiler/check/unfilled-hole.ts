import { quoteText, type TextLiteral } from "../../dsl/index.ts";
import type { Scope } from "../bind/scope.ts";
import { placeIn } from "../bundle/unit.ts";

/** A path in braces, as addresses of requests have them. */
const hole = /\{(\.?)([A-Za-z_]\w*)((?:\.[A-Za-z_]\w*)*)\}/g;

/** Tells a text of a map that holds `{path}` where the path means something: only addresses are filled in. */
export function unfilledHole(scope: Scope, literal: TextLiteral): void {
  if (!scope.mapping || !literal.value.includes("{")) return;
  const parts: string[] = [];
  let from = 0;
  let path: string | undefined;
  for (const found of literal.value.matchAll(hole)) {
    const [written, dot, name = "", more] = found;
    if (!isKnown(scope, dot === ".", name)) continue;
    path ??= written;
    if (found.index > from) parts.push(quoteText(literal.value.slice(from, found.index)));
    parts.push(`${dot}${name}${more}`);
    from = found.index + written.length;
  }
  if (path === undefined) return;
  if (from < literal.value.length) parts.push(quoteText(literal.value.slice(from)));
  const text = `[${parts.join(", ")}] | join("")`;
  scope.program.report(
    "hole-unfilled",
    placeIn(scope.unit, literal),
    { hole: path },
    { notes: [`Parts are put together as \`${text}\`.`] },
  );
}

function isKnown(scope: Scope, dotted: boolean, name: string): boolean {
  if (!dotted) return scope.names().includes(name);
  const type = scope.here?.value.type;
  return type?.kind === "object" && type.fields?.has(name) === true;
}
