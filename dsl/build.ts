/**
 * The post-processors of grammar.ne: each takes what the symbols of its rule were built into. They are pure, because an
 * Earley parser also runs them for readings that come to nothing, and recovery goes back to earlier columns.
 */
export { cell, cellAfter, cellAfterSeparator, first, name, nothing, second } from "./build/cells.ts";
export * from "./build/declarations.ts";
export * from "./build/entries.ts";
export * from "./build/expressions.ts";
export * from "./build/literals.ts";
export * from "./build/paths.ts";
export * from "./build/rules.ts";
