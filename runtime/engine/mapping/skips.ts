import type { Expression, Skip } from "../../../compiler/plan/index.ts";
import { compileCondition } from "./condition.ts";
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
  const rules = skips.map(({ when, rule }) => ({ holds: compileCondition(when, compile), rule }));
  return (here, scope, losses) => {
    for (const { holds, rule } of rules) {
      const found = holds(here, scope);
      // What an adaptor cut or dropped only to decide is lost nowhere.
      scope.losses.length = 0;
      const [failure = found] = scope.failedElements;
      scope.failedElements.length = 0;
      if (found === true) return rule;
      if (typeof failure !== "boolean")
        losses.push({ code: failure.code, target: `skip when ${rule}`, message: failure.message });
    }
    return undefined;
  };
}
