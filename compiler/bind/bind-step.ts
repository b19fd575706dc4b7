import type { Step as StepSyntax } from "../../dsl/index.ts";
import { placeIn } from "../bundle/unit.ts";
import { conditionType } from "../check/condition.ts";
import { indexStep, notAList, readField } from "../check/path-steps.ts";
import type { Step } from "../plan/index.ts";
import { elementOf } from "../types/element.ts";
import { eitherMissing, listOf, type Type } from "../types/type.ts";
import { narrowedElement } from "./narrow.ts";
import { type Scope, withElement } from "./scope.ts";
import { type Bind, failing, type MayFail } from "./typed.ts";
import type { StepContext, Walk } from "./walk.ts";

/** Takes one step; tells what is wrong and returns undefined where it leads nowhere. */
export function bindStep(
  scope: Scope,
  walk: Walk,
  step: StepSyntax,
  context: StepContext,
  bind: Bind,
): Walk | undefined {
  switch (step.kind) {
    case "field": {
      const value = readField(scope, walk, step, context);
      if (value === undefined) return undefined;
      // An element without the field is dropped, so only the list itself can be missing.
      const missing = walk.each ? walk.missing : eitherMissing(walk.missing, value.missing);
      const fails = mayFail(scope, walk, step, holders);
      const steps = walk.steps.concat(mark(scope, step, { kind: "field", name: step.name }));
      // Written out, since nearly every path comes by here.
      const next: Walk = { type: value.type, missing, each: walk.each, steps };
      return fails === undefined ? next : { ...next, fails };
    }
    case "all": {
      const element = elementOf(walk.type);
      if (element === undefined) return notAList(scope, walk.type, step, "[]");
      const fails = mayFail(scope, walk, step, ["list"]);
      const steps = walk.steps.concat(mark(scope, step, { kind: "all" }));
      return { ...walk, ...failing([fails]), type: element, each: true, steps };
    }
    case "select": {
      const element = elementOf(walk.type);
      if (element === undefined) return notAList(scope, walk.type, step, "[…]");
      const inner = withElement(scope, element);
      const condition = bind(inner, step.condition);
      conditionType(inner, condition, step.condition);
      const where = condition.plan;
      const node = mark(scope, step, step.every ? { kind: "every", where } : { kind: "first", where });
      const steps = [...walk.steps, node];
      const fails = failing([mayFail(scope, walk, step, ["list"]), condition.fails]);
      const found = narrowedElement(element, where);
      if (step.every) return { ...walk, ...fails, type: listOf(found), steps };
      return {
        ...walk,
        ...fails,
        type: found,
        missing: walk.each ? walk.missing : eitherMissing(walk.missing, "maybe"),
        steps,
      };
    }
    case "index":
      return indexStep(scope, step, context);
  }
}

const mark = ({ program, unit }: Scope, step: StepSyntax, made: Step): Step =>
  program.origins.mark(made, placeIn(unit, step));

/** What has fields. */
const holders = ["object", "person"] as const;

/** Of a union every member has to take the step, or it fails for the others; what failed before fails first. */
function mayFail(
  scope: Scope,
  { type, fails }: Walk,
  step: StepSyntax,
  takes: readonly Type["kind"][],
): MayFail | undefined {
  if (fails !== undefined) return fails;
  if (type.kind !== "union") return undefined;
  const able: readonly Type["kind"][] = [...takes, "any", "nothing", "either"];
  if (type.of.every((member) => able.includes(member.kind))) return undefined;
  const what = scope.unit.syntax.text.slice(step.span.start, step.span.end);
  return { what, place: placeIn(scope.unit, step) };
}
