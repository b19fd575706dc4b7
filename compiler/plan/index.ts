/** The contract between the compiler and everything that runs plans. */
export { addressOf } from "./address-of.ts";
export { canonicalJson } from "./canonical.ts";
export {
  type ColumnNode,
  columnNodes,
  mainColumn,
  replaceColumns,
} from "./column-nodes.ts";
export { fitsName } from "./fits-name.ts";
export { planHash } from "./hash.ts";
export { type InputValue, inputValue } from "./input-value.ts";
export { optionValue } from "./option-value.ts";
export { plainHeader } from "./plain-header.ts";
export type * from "./plan.generated.ts";
export { planFor } from "./plan-for.ts";
export { printExpression, printStep } from "./print-expression.ts";
export { type PlanProblem, type PlanValidation, planProblems, validatePlan } from "./validate.ts";
