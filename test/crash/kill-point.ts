/** Where a process is to end: at the n-th time that a step with this name is announced. */
export interface KillPoint {
  readonly step: string;
  /** From 1. */
  readonly nth: number;
  /** Milliseconds from the step to the kill; 0 before anything else happens. */
  readonly afterMs: number;
}

/** `call:comment (37th time)` */
export function describeKillPoint({ step, nth, afterMs }: KillPoint): string {
  return `${step} #${nth}${afterMs === 0 ? "" : ` + ${afterMs} ms`}`;
}

/** The parts of an import in which the importer must have been killed. */
export type Part = "extract" | "create" | "comments" | "attachments";

/** What a step's name says about the part it belongs to. */
export const partOfStep: Readonly<Record<Part, RegExp>> = {
  extract: /^(extract:|call:source$)/,
  create: /^(call|answer):issue\.bulk$/,
  comments: /^(call|answer):comment$/,
  attachments: /^(call|answer):(attachment|file)$/,
};

/** Steps between an intent and its outcome: what was begun is on disk, what became of it is not. */
export const insideIntent = /^(intent:settle|(call|answer):(issue\.bulk|comment|attachment|link))$/;
