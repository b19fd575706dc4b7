/**
 * What a shift-reduce parser does in each of its states. Rules are numbered as in `grammarRules`; the end of the text is
 * the terminal "end".
 */
export interface ParseTable {
  /** Where a text begins that is read as one of these. */
  readonly starts: Readonly<Record<"declaration" | "hole", number>>;
  readonly terminals: readonly string[];
  readonly nonterminals: readonly string[];
  /**
   * For each state, pairs of a terminal's number and what to do: 1 and above is 1 + the state to go to, -1 and below is
   * -1 - the rule that is complete.
   */
  readonly actions: readonly (readonly number[])[];
  /** For each state, pairs of a nonterminal's number and the state behind it. */
  readonly behind: readonly (readonly number[])[];
}

/** What to do where the text is complete; no rule has this number. */
export const accept = -32_768;
