import type { Expression } from "../../dsl/index.ts";
import { bindCall } from "./bind-call.ts";
import { bindCoalesce, bindIf } from "./bind-choice.ts";
import { bindLogic } from "./bind-condition.ts";
import { bindLiteral } from "./bind-literal.ts";
import { bindPath } from "./bind-path.ts";
import { bindPipe } from "./bind-pipe.ts";
import type { Scope } from "./scope.ts";
import type { Typed } from "./typed.ts";

/** Resolves the names of an expression, types it and makes what the plan will hold. */
export function bindExpression(scope: Scope, syntax: Expression): Typed {
  switch (syntax.kind) {
    case "path":
      return bindPath(scope, syntax, bindExpression);
    case "call":
      return bindCall(scope, syntax, bindExpression);
    case "pipe":
      return bindPipe(scope, syntax, bindExpression);
    case "coalesce":
      return bindCoalesce(scope, syntax, bindExpression);
    case "if":
      return bindIf(scope, syntax, bindExpression);
    case "compare":
    case "in":
    case "is":
    case "not":
    case "and":
    case "or":
      return bindLogic(scope, syntax, bindExpression);
    default:
      return bindLiteral(scope, syntax, bindExpression);
  }
}
