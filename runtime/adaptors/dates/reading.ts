import type { Day } from "./calendar.ts";

/** What clocks show; `time` in milliseconds since midnight, `offset` in minutes ahead of UTC where the text names one. */
export interface ClockReading {
  readonly kind: "clock";
  readonly day: Day;
  readonly time: number;
  readonly offset?: number;
}

/** Why there is no moment: the text is no date, it may be two, or no calendar has it. */
export interface Unread {
  readonly kind: "unreadable" | "ambiguous" | "nonexistent";
  /** Continues the sentence `"…" …`. */
  readonly why: string;
}

/** What a text says about a moment. */
export type Reading = ClockReading | { readonly kind: "instant"; readonly milliseconds: number } | Unread;

/** What comes first in a date of figures. */
export type Order = "day first" | "month first" | "year first" | "refuse";

export const orders: readonly Order[] = ["day first", "month first", "year first", "refuse"];
