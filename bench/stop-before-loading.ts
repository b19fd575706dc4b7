import { performance } from "node:perf_hooks";
import type { Loader } from "../runtime/engine/index.ts";
import type { LoadState } from "../runtime/store/index.ts";

/** What had been used when loading would have begun. */
export interface UsedBefore {
  readonly milliseconds: number;
  readonly cpuMicroseconds: number;
}

/**
 * A loader that stops the clock, which runs from this call on, and loads nothing.
 * @param look is given what was staged, after the clock has stopped
 */
export function stopBeforeLoading(look: (state: LoadState) => Promise<void> = async () => undefined): {
  readonly loader: Loader;
  /** @throws Error when loading was never reached */
  used(): UsedBefore;
} {
  let used: UsedBefore | undefined;
  const before = process.cpuUsage();
  const started = performance.now();
  return {
    loader: {
      preflight: async () => [],
      async load(state) {
        const { user, system } = process.cpuUsage(before);
        used = { milliseconds: performance.now() - started, cpuMicroseconds: user + system };
        await look(state);
        return { calls: 0, facts: {} };
      },
    },
    used() {
      if (used === undefined) throw new Error("the import ended before anything was loaded");
      return used;
    },
  };
}
