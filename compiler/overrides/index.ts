/** What a user changes about the way an importer maps: its addresses, its document, and how it is carried out on a plan. */
export { applyOverrides, validateOverrides } from "./apply-overrides.ts";
export { readsColumns } from "./columns/column-changes.ts";
export {
  assignmentOf,
  knownTargets,
  refuseUnknown,
  resolveAddress,
  rowMaps,
} from "./columns/target-address.ts";
export { valueAddresses } from "./columns/value-names.ts";
export type { JsonSchema } from "./json-schema.ts";
export { OverrideError } from "./override-error.ts";
export type { OverrideProblem } from "./override-problem.ts";
export { overrideSchema } from "./override-schema.ts";
export { overrideTypes } from "./override-types.ts";
export * from "./overrides.ts";
export { type Address, addressesOf } from "./plan-addresses.ts";
