/**
 * The one small tree all rich text passes through: a front end (markdown, plain text, …) builds it, `normalise`
 * makes it legal for Jira, a renderer (`adf`) writes it out. Front ends may nest blocks in any way up to
 * `MAX_BLOCK_DEPTH`; only the normaliser knows what the target allows.
 */

/** Containers (quotes, lists, tables) within each other beyond this are flattened to text by the front ends. */
export const MAX_BLOCK_DEPTH = 16;

/** Emphasis, links and the like within each other beyond this are shown as they were written. */
export const MAX_INLINE_DEPTH = 24;

/** A link's target; `href` has passed the allowlist of `urls.ts`. */
export interface LinkTarget {
  readonly href: string;
  readonly title?: string;
}

/** How a run of text looks. A key is present only when the mark is on. */
export interface Marks {
  readonly strong?: true;
  readonly em?: true;
  readonly strike?: true;
  readonly underline?: true;
  readonly code?: true;
  readonly subsup?: "sub" | "sup";
  readonly link?: LinkTarget;
}

export interface TextInline {
  readonly kind: "text";
  readonly text: string;
  readonly marks: Marks;
}

/** A line break inside a paragraph. */
export interface BreakInline {
  readonly kind: "break";
}

export type Inline = TextInline | BreakInline;

export interface Paragraph {
  readonly kind: "paragraph";
  readonly children: readonly Inline[];
}

export interface Heading {
  readonly kind: "heading";
  /** 1 (largest) to 6. */
  readonly level: number;
  readonly children: readonly Inline[];
}

export interface Quote {
  readonly kind: "quote";
  readonly children: readonly Block[];
}

export interface Code {
  readonly kind: "code";
  readonly language?: string;
  readonly text: string;
}

export interface Rule {
  readonly kind: "rule";
}

export interface ListItem {
  /** Present when the item has a check box. */
  readonly checked?: boolean;
  readonly children: readonly Block[];
}

export interface List {
  readonly kind: "list";
  readonly ordered: boolean;
  /** The first number of an ordered list. */
  readonly start: number;
  readonly items: readonly ListItem[];
}

export interface Task {
  readonly kind: "task";
  readonly checked: boolean;
  readonly children: readonly Inline[];
}

/** Check boxes in the form Jira wants: nested tasks follow their task as a sibling. Made by the normaliser only. */
export interface TaskList {
  readonly kind: "tasks";
  readonly items: readonly (Task | TaskList)[];
}

export interface Cell {
  readonly header: boolean;
  readonly children: readonly Block[];
}

export interface Table {
  readonly kind: "table";
  readonly rows: readonly (readonly Cell[])[];
}

export type Block = Paragraph | Heading | Quote | Code | Rule | List | TaskList | Table;
