import type { Plan } from "../plan/index.ts";

/** What is wrong at one place of a document of overrides. */
export interface OverrideProblem {
  /** JSON pointer into the document; "" is the whole. */
  readonly place: string;
  /** Without a full stop. */
  readonly reason: string;
  /** What to do about it, without a full stop. */
  readonly wayOut?: string;
}

/** Tells a problem at a place below an address. */
export type Tell = (reason: string, wayOut?: string, ...below: readonly string[]) => undefined;

/** One thing that an override does to a plan. */
export type Step = (plan: Plan) => Plan;
