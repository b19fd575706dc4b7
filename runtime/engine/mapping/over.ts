import type { Over } from "../../../compiler/plan/index.ts";
import { Failure } from "../../adaptors/adaptor.ts";
import type { Scope } from "./scope.ts";

type Operation = (value: unknown, here: unknown, scope: Scope) => unknown;

/**
 * Applies an operation for one value to what it is given: lists are mapped over where `over` says so. Missing
 * elements are dropped, failing ones are dropped and noted, and an element that becomes a list is flattened by one
 * level.
 */
export function applyOver(over: Over, operation: Operation): Operation {
  if (over === "value") return operation;
  return (value, here, scope) => {
    if (!Array.isArray(value)) return operation(value, here, scope);
    const results: unknown[] = [];
    for (const element of value) {
      if (element === undefined || element === null) continue;
      const result = operation(element, here, scope);
      if (result === undefined) continue;
      if (result instanceof Failure)
        scope.failedElements.push({ code: result.code, message: result.message });
      else if (Array.isArray(result)) results.push(...result);
      else results.push(result);
    }
    return results;
  };
}
