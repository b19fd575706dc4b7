import type { Expression, Skip } from "../../../compiler/plan/index.ts";
import { Failure } from "../../adaptors/adaptor.ts";
import type { Loss } from "./result.ts";
import type { Evaluate, Scope } from "./scope.ts";

/**
 * Compiles `skip when …` rules. The result gives the text of the first rule that holds; a rule that cannot be
 * decided does not hold, and says so as a loss.
 */
export function compileSkips(
  skips: readonly Skip[],
  compile: (expression: Expression) => Evaluate,
): (here: unknown, scope: Scope, losses: Loss[]) => string | undefined {
  const rules = skips.map(({ when, rule }) => ({ holds: compile(when), rule }));
  return (here, scope, losses) => {
    for (const { holds, rule } of rules) {
      const found = holds(here, scope);
      if (found === true) return rule;
      if (found instanceof Failure)
        losses.push({ code: found.code, target: `skip when ${rule}`, message: found.message });
    }
    return undefined;
  };
}
