import type { Over } from "../../../compiler/plan/index.ts";
import { Failure } from "../../adaptors/adaptor.ts";
import type { Scope } from "./scope.ts";

/** An operation on one value; `beside` is what it needs besides, the same for all elements. */
type Operation<Beside> = (value: unknown, beside: Beside, scope: Scope) => unknown;

/**
 * Applies an operation for one value to what it is given: lists are mapped over where `over` says so. Missing
 * elements are dropped, failing ones are dropped and noted, and an element that becomes a list is flattened by one
 * level.
 */
export function applyOver<Beside>(over: Over, operation: Operation<Beside>): Operation<Beside> {
  if (over === "value") return operation;
  return (value, beside, scope) => {
    if (!Array.isArray(value)) return operation(value, beside, scope);
    const results: unknown[] = [];
    for (const element of value) {
      if (element === undefined || element === null) continue;
      const result = operation(element, beside, scope);
      if (result === undefined) continue;
      if (result instanceof Failure)
        scope.failedElements.push({ code: result.code, message: result.message });
      else if (Array.isArray(result)) for (const inner of result) results.push(inner);
      else results.push(result);
    }
    return results;
  };
}
