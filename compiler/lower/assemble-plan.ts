import type { Program } from "../bind/program.ts";
import type { Unit } from "../bundle/unit.ts";
import type { CheckedSpec } from "../check-spec.ts";
import { planHash, type Sha256 } from "../plan/hash.ts";
import type { Plan } from "../plan/plan.generated.ts";
import type { Draft } from "./lower-declarations.ts";
import { sourceMapOf } from "./source-map.ts";

/** A plan before it is named and its lines are noted, which takes as long as making it. */
export type PlanContent = Omit<Plan, "hash" | "sourceMap">;

/** Puts the content of a plan together from a draft without mistakes. */
export function assembleContent({ program, draft }: CheckedSpec): PlanContent {
  return {
    planVersion: 1,
    importer: draft.importer,
    inputs: draft.inputs,
    options: draft.options,
    sources: draft.sources,
    streams: draft.streams,
    tables: draft.tables,
    maps: draft.maps,
    adaptors: [...program.pinned].sort(),
    docs: docsOf(program, draft),
    tests: draft.tests,
  };
}

/**
 * Makes the content a plan. Its source map, half of the work and read by few, is made when it is first asked for; then
 * what it is made of is let go.
 */
export function completePlan(
  { program: { origins, bundle } }: CheckedSpec,
  content: PlanContent,
  sha256: Sha256 | undefined,
): Plan {
  let make: (() => Plan["sourceMap"]) | undefined = () => sourceMapOf(content, origins, bundle.units);
  let made: Plan["sourceMap"] = {};
  const plan = {
    ...content,
    get sourceMap() {
      if (make !== undefined) made = make();
      make = undefined;
      return made;
    },
  };
  // Last, as it stands in a plan's file; V8 puts accessors of a literal behind all else.
  return Object.assign(plan, { hash: planHash(content, sha256) });
}

/** The `///` lines of the entry, by the pointer of what they stand above. */
function docsOf(program: Program, draft: Draft): Plan["docs"] {
  const { entry } = program;
  const docs: [string, string][] = [];
  const add = (pointer: string, text: string | undefined): void => {
    if (text !== undefined) docs.push([pointer, text]);
  };
  add("", entry.importer?.documentation);
  const named = (
    kind: "inputs" | "options" | "sources" | "streams" | "tables",
    of: (unit: Unit, name: string) => string | undefined,
  ): void => {
    for (const [index, node] of draft[kind].entries()) add(`/${kind}/${index}`, of(entry, node.name));
  };
  named("inputs", (unit, name) => unit.inputs.get(name)?.syntax.documentation);
  named("options", (unit, name) => unit.options.get(name)?.syntax.documentation);
  named("sources", (unit, name) => unit.sources.get(name)?.syntax.documentation);
  named("streams", (unit, name) => unit.streams.get(name)?.syntax.documentation);
  named("tables", (unit, name) => unit.tables.get(name)?.syntax.documentation);
  for (const [index, map] of draft.maps.entries()) {
    const syntax = entry.maps.find((one) => (one.named?.text ?? one.stream.text) === map.name);
    add(`/maps/${index}`, syntax?.documentation);
  }
  return Object.fromEntries(docs);
}
