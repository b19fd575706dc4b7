import type { Coalesce, If } from "../../dsl/index.ts";
import { placeIn } from "../bundle/unit.ts";
import { conditionType } from "../check/condition.ts";
import { joinTypes } from "../types/join.ts";
import { bothMissing, eitherMissing, type Missing } from "../types/type.ts";
import { narrowed } from "./narrow.ts";
import type { Scope } from "./scope.ts";
import { type Bind, failing, type Typed } from "./typed.ts";

/** `a ?? b`: missing only when every arm is. */
export function bindCoalesce(scope: Scope, syntax: Coalesce, bind: Bind): Typed {
  const place = placeIn(scope.unit, syntax);
  const arms = syntax.arms.map((arm) => bind(scope, arm));
  return {
    plan: scope.program.origins.mark({ kind: "coalesce", arms: arms.map((arm) => arm.plan) }, place),
    type: joinTypes(arms.map((arm) => arm.type)),
    missing: missingOfAll(arms),
    ...failing(arms.map((arm) => arm.fails)),
    place,
  };
}

/** Missing only when every arm is; `null` always is, so it decides nothing. */
function missingOfAll(arms: readonly Typed[]): Missing {
  const valued = arms.filter((arm) => arm.type.kind !== "nothing");
  return valued.length === 0 ? "maybe" : valued.map((arm) => arm.missing).reduce(bothMissing, "seen");
}

/** `if c then a else b`. */
export function bindIf(scope: Scope, syntax: If, bind: Bind): Typed {
  const place = placeIn(scope.unit, syntax);
  const condition = bind(scope, syntax.condition);
  conditionType(scope, condition);
  const then = bind(narrowed(scope, condition.plan, true), syntax.then);
  const otherwise = bind(narrowed(scope, condition.plan, false), syntax.otherwise);
  return {
    plan: scope.program.origins.mark(
      // biome-ignore lint/suspicious/noThenProperty: the plan names its branches as the language does; a branch is no function.
      { kind: "if", condition: condition.plan, then: then.plan, else: otherwise.plan },
      place,
    ),
    type: joinTypes([then.type, otherwise.type]),
    missing: eitherMissing(then.missing, otherwise.missing),
    ...failing([condition.fails, then.fails, otherwise.fails]),
    place,
  };
}
