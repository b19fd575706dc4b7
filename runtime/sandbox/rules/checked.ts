/** Result of checking one value: what to store, or Jira's words for refusing it. */
export type Checked = { stored: unknown } | { error: string };

/** A value that may be stored. */
export function accept(stored: unknown): Checked {
  return { stored };
}

/** A value that is refused. */
export function refuse(error: string): Checked {
  return { error };
}
