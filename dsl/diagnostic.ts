import type { Span } from "./nodes.ts";

export type Severity = "error" | "warning" | "info";

/** Something to tell the author of a spec: what, where, why, and, where one exists, the mend. */
export interface Diagnostic {
  /** Stable, documented under `messages/`, never reused. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** The file's path as it was given to the parser. */
  readonly file: string;
  readonly span: Span;
  /** Further sentences: the reason, what was seen, what would be right. */
  readonly notes: readonly string[];
  readonly fixes: readonly Fix[];
}

/** A change of text that mends a diagnostic; applying all edits of one fix gives text that parses. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
}

export interface Edit {
  readonly span: Span;
  readonly text: string;
}
