/** The door of this room: whoever stands outside imports from here and from nowhere else in `dsl/`. */

export { type CodeFrameOptions, formatCodeFrame } from "./code-frame.ts";
export { codes, createDiagnostic, type DiagnosticCode, explain } from "./create-diagnostic.ts";
export type { Diagnostic, Edit, Fix, Severity } from "./diagnostic.ts";
export { format } from "./format.ts";
export { diagnosticsLimit } from "./limits.ts";
export { createLineIndex, type LineIndex, type Position } from "./line-index.ts";
export type * from "./nodes.ts";
export { type ParsedFile, parse } from "./parse.ts";
export { suggest } from "./suggest.ts";
export { type ParsedTemplate, parseTemplate } from "./template.ts";
export { quoteText } from "./text-escapes.ts";
