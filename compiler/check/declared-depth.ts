import type { Name } from "../../dsl/index.ts";
import type { Bundle } from "../bundle/load-bundle.ts";
import { placeIn, type Unit } from "../bundle/unit.ts";
import type { Report } from "../report.ts";
import { calledIn } from "./adaptor-cycles.ts";
import { usedIn } from "./fragment-cycles.ts";

/** How many declarations may lead to each other one after the other: ten times what any importer has. */
const deepest = 50;
/** How many calls one declaration may come to when those that it names are read in its place. */
const mostCalls = 5_000;

interface Node {
  readonly unit: Unit;
  readonly name: Name;
  readonly uses: readonly string[];
}

/**
 * Tells declarations that lead through too many others, or come to too many when each is read in their place: a few lines can say
 * more than any machine could read. What is said of them is looked for without going down as deep as they do.
 *
 * @returns whether one was told; then nothing else can be checked
 */
export function tooDeep({ units }: Bundle, report: Report): boolean {
  const kinds = units.flatMap((unit) => [
    nodesOf(unit.adaptors, ({ body }) => calledIn(body)),
    nodesOf(unit.fragments, ({ rules }) => usedIn(rules)),
    nodesOf(unit.streams, ({ each, from = [] }) =>
      [...(each === undefined ? [] : [each.parent]), ...from].map(({ text }) => text),
    ),
  ]);
  const deep = kinds.flatMap((nodes) => firstTooDeep(nodes) ?? []);
  for (const { unit, name } of deep)
    report("declared-too-deep", placeIn(unit, name), { name: name.text, deepest, calls: mostCalls });
  return deep.length > 0;
}

function nodesOf<Syntax extends { readonly name: Name }>(
  declared: ReadonlyMap<string, { readonly unit: Unit; readonly syntax: Syntax }>,
  usesOf: (syntax: Syntax) => readonly string[],
): ReadonlyMap<string, Node> {
  return new Map(
    [...declared].map(([name, one]) => [
      name,
      { unit: one.unit, name: one.syntax.name, uses: usesOf(one.syntax) },
    ]),
  );
}

interface Reach {
  readonly depth: number;
  readonly calls: number;
}

const nothing: Reach = { depth: 0, calls: 0 };

/** The first declaration whose reach is too far; circles, which other checks tell, count once around. */
function firstTooDeep(nodes: ReadonlyMap<string, Node>): Node | undefined {
  const reach = new Map<string, Reach>();
  const open = new Set<string>();
  for (const start of nodes.keys()) {
    const path = [start];
    while (path.length > 0) {
      const name = path.at(-1)!;
      const node = nodes.get(name)!;
      open.add(name);
      const next = node.uses.find((one) => nodes.has(one) && !reach.has(one) && !open.has(one));
      if (next !== undefined) {
        if (path.length > deepest) return nodes.get(start);
        path.push(next);
        continue;
      }
      const inner = node.uses.map((one) => reach.get(one) ?? nothing);
      const depth = 1 + inner.reduce((most, one) => Math.max(most, one.depth), 0);
      const calls = 1 + inner.reduce((sum, one) => sum + one.calls, 0);
      if (depth > deepest || calls > mostCalls) return node;
      reach.set(name, { depth, calls });
      open.delete(name);
      path.pop();
    }
  }
  return undefined;
}
