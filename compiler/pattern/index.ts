export { compilePattern, type Pattern } from "./compile-pattern.ts";
export { findMatch } from "./find-match.ts";
