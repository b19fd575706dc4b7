import type { Path as PathSyntax, Step as StepSyntax } from "../../dsl/index.ts";
import { placeIn } from "../bundle/unit.ts";
import type { Path, PathRoot, Step } from "../plan/index.ts";
import { listOf } from "../types/type.ts";
import { bindRoot } from "./bind-root.ts";
import { bindStep } from "./bind-step.ts";
import { pathKey } from "./narrow.ts";
import type { Scope } from "./scope.ts";
import { type Bind, type Typed, unresolved } from "./typed.ts";
import type { Walk } from "./walk.ts";

/** Resolves a path's first name and walks its steps over the type that it finds. */
export function bindPath(scope: Scope, syntax: PathSyntax, bind: Bind): Typed {
  const place = placeIn(scope.unit, syntax);
  const root = bindRoot(scope, syntax, bind);
  if (root === undefined) return unresolved(place);
  const { type, missing } = root.value;
  let walk: Walk = { type, missing, each: false, steps: [] };
  if (isPresent(scope, root.plan, walk)) walk = { ...walk, missing: "no" };
  const { steps, parameter } = root;
  for (let index = 0; index < steps.length; index += 1) {
    const context = parameter === undefined ? { path: syntax, index } : { path: syntax, index, parameter };
    const next = bindStep(scope, walk, steps[index]!, context, bind);
    if (next === undefined) return unresolved(place);
    walk = isPresent(scope, root.plan, next) ? { ...next, missing: "no" } : next;
  }
  root.keep?.(fieldsRead(steps));
  const plan = joined(root.plan, walk.steps);
  const fails = root.fails ?? walk.fails;
  const bound: Typed = {
    plan: scope.program.origins.mark(plan, place),
    type: walk.each ? listOf(walk.type) : walk.type,
    missing: walk.missing,
    place,
  };
  return fails === undefined ? bound : { ...bound, fails };
}

/** The fields that a path begins with; of a list of records those that are read from each. */
function fieldsRead(steps: readonly StepSyntax[]): readonly string[] {
  const names: string[] = [];
  for (const step of steps[0]?.kind === "all" ? steps.slice(1) : steps) {
    if (step.kind !== "field") break;
    names.push(step.name);
  }
  return names;
}

/** Whether a condition has asked for the path so far. */
const isPresent = (scope: Scope, root: PathRoot, { each, steps }: Walk): boolean =>
  scope.present !== undefined &&
  !each &&
  scope.present.has(pathKey(root.kind === "inner" ? joined(root, steps) : { root, steps }));

/** Steps into what is a path of plain fields itself make one path with it. */
function joined(root: PathRoot, steps: readonly Step[]): Path {
  const inner = root.kind === "inner" && root.of.kind === "path" ? root.of : undefined;
  return inner?.steps.every((step) => step.kind === "field")
    ? { kind: "path", root: inner.root, steps: [...inner.steps, ...steps] }
    : { kind: "path", root, steps: [...steps] };
}
