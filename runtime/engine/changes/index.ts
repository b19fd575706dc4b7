/** A user's changes of a mapping: how they are read, merged and carried out. */
export { applyChanges } from "./apply-changes.ts";
export { ChangesError } from "./changes-error.ts";
export { checkChanges } from "./check-changes.ts";
export { isEmpty, type MappingChanges, mergeChanges, noChanges } from "./mapping-changes.ts";
export { readChanges } from "./read-changes.ts";
export { knownTargets, rowMaps, withPlainTargets } from "./target-address.ts";
