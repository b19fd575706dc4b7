import type { Ground, RunResult } from "./ground.ts";
import { drawScenario } from "./scenario.ts";

/** What is run. */
export interface Series {
  readonly seed: string;
  /** Numbers of the runs, from 0. */
  readonly indexes: readonly number[];
  /** Runs side by side; each has its own sandbox and its own data. */
  readonly jobs: number;
  readonly onResult: (result: RunResult) => void;
}

/** Makes the drawn runs, a few at a time. */
export async function runScenarios(ground: Ground, series: Series): Promise<readonly RunResult[]> {
  const waiting = [...series.indexes];
  const results: RunResult[] = [];
  const lane = async (): Promise<void> => {
    for (let index = waiting.shift(); index !== undefined; index = waiting.shift()) {
      const result = await ground.run(drawScenario(ground.counts, series.seed, index));
      results.push(result);
      series.onResult(result);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, series.jobs) }, lane));
  return results;
}
