import type { Expression as Syntax } from "../../dsl/index.ts";
import { bindExpression } from "../bind/bind-expression.ts";
import type { Scope } from "../bind/scope.ts";
import { conditionFails } from "../check/condition.ts";
import type { GivenVariable } from "../check/operation-variables.ts";

/** `variables: { team: team.id }`: what a query's variables are given. */
export function givenVariables(scope: Scope, syntax: Syntax | undefined): GivenVariable[] {
  if (syntax?.kind !== "object") return [];
  return syntax.entries.map(({ key, value }) => {
    const bound = bindExpression(scope, value);
    conditionFails(scope, bound, "A variable of a query");
    return { name: key.kind === "name" ? key.text : key.value, key, value: bound };
  });
}
