import type { Step as StepSyntax } from "../../dsl/index.ts";
import { placeIn } from "../bundle/unit.ts";
import { indexStep, notAList, readField } from "../check/path-steps.ts";
import type { Step } from "../plan/index.ts";
import { elementOf } from "../types/element.ts";
import { eitherMissing, listOf } from "../types/type.ts";
import { bindCondition } from "./bind-condition.ts";
import { type Scope, withElement } from "./scope.ts";
import type { Bind } from "./typed.ts";
import type { StepContext, Walk } from "./walk.ts";

/** Takes one step; tells what is wrong and returns undefined where it leads nowhere. */
export function bindStep(
  scope: Scope,
  walk: Walk,
  step: StepSyntax,
  context: StepContext,
  bind: Bind,
): Walk | undefined {
  const origin = placeIn(scope.unit, step);
  const made = <Node extends Step>(node: Node): Node => scope.program.origins.mark(node, origin);
  switch (step.kind) {
    case "field": {
      const value = readField(scope, walk, step, context);
      if (value === undefined) return undefined;
      // An element without the field is dropped, so only the list itself can be missing.
      const missing = walk.each ? walk.missing : eitherMissing(walk.missing, value.missing);
      return {
        ...walk,
        type: value.type,
        missing,
        steps: [...walk.steps, made({ kind: "field", name: step.name })],
      };
    }
    case "all": {
      const element = elementOf(walk.type);
      if (element === undefined) return notAList(scope, walk.type, step, "[]");
      return { ...walk, type: element, each: true, steps: [...walk.steps, made({ kind: "all" })] };
    }
    case "select": {
      const element = elementOf(walk.type);
      if (element === undefined) return notAList(scope, walk.type, step, "[…]");
      const where = bindCondition(withElement(scope, element), step.condition, bind).plan;
      const node = made(step.every ? { kind: "every", where } : { kind: "first", where });
      const steps = [...walk.steps, node];
      if (step.every) return { ...walk, type: listOf(element), steps };
      return {
        ...walk,
        type: element,
        missing: walk.each ? walk.missing : eitherMissing(walk.missing, "maybe"),
        steps,
      };
    }
    case "index":
      return indexStep(scope, step, context);
  }
}
