import type { CarriedError } from "./carry-error.ts";

/** Who a call is for: the store, its leases, or an import's state by the handle that `open` answered with. */
export type Target = "store" | "leases" | number;

/** One call on its way to the thread. The last one is `store.close`. */
export interface Call {
  readonly id: number;
  readonly target: Target;
  readonly method: string;
  readonly values: readonly unknown[];
}

/** What became of the call with this id; the value of `store.open` is an OpenedState. */
export type Answer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: CarriedError };

/** What the thread is started with. */
export interface ThreadData {
  readonly directory: string;
  /** Milliseconds for which a store that cannot be used is waited for. */
  readonly limitMs: number;
}

/** Told when the thread begins to wait for a store that cannot be used. */
export interface Waits {
  readonly reason: string;
}

/** An import's state in the thread. */
export interface OpenedState {
  readonly handle: number;
  /** What can be called on it; an interface leaves nothing behind at run time. */
  readonly methods: readonly string[];
}

/**
 * A call as it travels: as JSON, which takes half the time of a copy. All that the store is told is kept as JSON or as short
 * values. What is left out at the end of the arguments stays so.
 */
export const packCall = ({ values, ...call }: Call): string =>
  JSON.stringify({
    ...call,
    values: values.slice(0, 1 + values.findLastIndex((value) => value !== undefined)),
  });

/** Calls that travel together. */
export const unpackCalls = (packed: string): readonly Call[] => JSON.parse(packed) as readonly Call[];
