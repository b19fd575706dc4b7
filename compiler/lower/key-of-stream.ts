import { bindExpression } from "../bind/bind-expression.ts";
import type { Program } from "../bind/program.ts";
import { streamScope } from "../bind/stream-scope.ts";
import { placeIn } from "../bundle/unit.ts";
import { canonicalJson } from "../plan/canonical.ts";
import type { Expression } from "../plan/plan.generated.ts";

/** What tells a mapped record apart where the map says nothing: its stream's `id`, or its members' where they agree. */
export function keyOfStream(program: Program, stream: string, above: readonly string[] = []): Expression {
  const none: Expression = { kind: "literal", value: null };
  const symbol = program.streams.get(stream);
  if (symbol === undefined || above.includes(stream)) return none;
  const { record } = program.types.of(stream);
  for (const entry of symbol.syntax.entries) {
    if (entry.kind !== "setting" || entry.key.text !== "id") continue;
    const scope = streamScope(program, symbol, { value: { type: record, missing: "no" }, what: "record" });
    return bindExpression(scope, entry.value).plan;
  }
  const { each, from } = symbol.syntax;
  if (each !== undefined)
    return fromParent(program, stream, each.parent.text, each.alias.text, [...above, stream]);
  // Whose ids a circle has is told where it is a circle.
  const keys = (from ?? [])
    .filter(({ text }) => text !== stream && !above.includes(text))
    .map((member) => keyOfStream(program, member.text, [...above, stream]));
  const [first = none] = keys;
  if (keys.some((key) => canonicalJson(key) !== canonicalJson(first))) {
    program.report("id-differs", placeIn(symbol.unit, symbol.syntax.name), { name: stream });
  }
  return first;
}

/** A record that is a whole response has its parent's id. */
function fromParent(
  program: Program,
  stream: string,
  parent: string,
  alias: string,
  above: readonly string[],
): Expression {
  const key = keyOfStream(program, parent, above);
  if (key.kind !== "path" || key.root.kind !== "here") return key;
  const fields = key.steps.flatMap((step) => (step.kind === "field" ? [step.name] : []));
  program.kept.keep(stream, alias, fields);
  return { ...key, root: { kind: "alias", name: alias } };
}
