import { kinds } from "./kinds.ts";
import { type KindResult, runKind } from "./run-kind.ts";

export interface FuzzOptions {
  /** Cases of all kinds together; each kind gets its share. */
  readonly runs: number;
  /** A whole number; the same one makes the same cases. */
  readonly seed: number;
  /** Kinds by name; all without it. With one kind, all runs are its own. */
  readonly only?: readonly string[];
  /** Begins at the case that a breach named; for one kind. */
  readonly path?: string | undefined;
  /** How many threads run beside each other. */
  readonly jobs: number;
  readonly onResult?: (result: KindResult) => void;
}

/** Runs all kinds, those that take longest first. */
export async function runFuzz(options: FuzzOptions): Promise<readonly KindResult[]> {
  const { only, seed, path, jobs, onResult } = options;
  const chosen = kinds.filter(({ name }) => only === undefined || only.includes(name));
  const shares = chosen.reduce((sum, { share }) => sum + share, 0);
  const waiting = chosen.map(({ name, share }) => ({
    kind: name,
    seed,
    path,
    runs: Math.max(1, Math.round((options.runs * share) / shares)),
  }));
  const results: KindResult[] = [];
  const lane = async (): Promise<void> => {
    for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) {
      const result = await runKind(task);
      results.push(result);
      onResult?.(result);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, jobs) }, lane));
  return results;
}

/** A line for a kind that kept the rules; for a breach all that is needed to see it again. */
export function describeResult({ kind, runs, breach, milliseconds }: KindResult, seed: number): string {
  const took = `${(milliseconds / 1000).toFixed(1)} s`;
  if (breach === undefined) return `${kind}: ${runs} cases kept the rules (${took})`;
  return [
    `${kind}: a rule is broken (${took})`,
    breach.reason,
    `input: ${breach.input}`,
    `again: npm run fuzz -- --seed ${seed} --only ${kind} --path ${breach.path}`,
  ].join("\n");
}
