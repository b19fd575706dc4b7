import type { RunResult } from "./ground.ts";
import { describeScenario } from "./scenario.ts";

/** A line for a run that ended well; for any other also what was wrong and how to repeat it. */
export function describeResult(result: RunResult, seed: string): string {
  const { scenario, hits, sandboxKills, problems, milliseconds, kept } = result;
  const open = hits.reduce((sum, hit) => sum + hit.openIntents, 0);
  const head = `${problems.length === 0 ? "ok  " : "FAIL"} ${describeScenario(scenario)} (${hits.length} + ${sandboxKills} kills, ${open} intents open, ${(milliseconds / 1000).toFixed(1)} s)`;
  if (problems.length === 0) return head;
  return [
    head,
    ...problems.map((problem) => `       ${problem}`),
    `       repeat it: npm run test:crash -- --seed ${seed} --only ${scenario.index}; its state: ${kept}`,
  ].join("\n");
}
