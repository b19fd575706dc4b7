/**
 * The syntax tree of a spec. Plain data: every node has a `kind` and a `span`; nothing is resolved here.
 * Comments are kept beside the tree (`SourceFile.comments`), so that a formatter can put them back.
 */
export type * from "./nodes/declarations.ts";
export type * from "./nodes/entries.ts";
export type * from "./nodes/expressions.ts";
export type * from "./nodes/rules.ts";
export type * from "./nodes/span.ts";
