import type { SignatureType } from "../../../compiler/catalogue.ts";
import type { Expression } from "../../../compiler/plan/index.ts";
import type { Adaptors } from "./compile-expression.ts";

/**
 * The type that every value of an expression has, where the plan alone tells it: that of the adaptor at its end.
 * @returns undefined where values of several types, or whatever the source wrote, may come out
 */
export function producedType(expression: Expression, adaptors: Adaptors): SignatureType | undefined {
  if (expression.kind !== "adapt" && expression.kind !== "let") return undefined;
  if (expression.over !== "value") return undefined;
  return expression.kind === "let"
    ? producedType(expression.body, adaptors)
    : adaptors.get(expression.adaptor.replace(/@.*/, ""))?.returns;
}
