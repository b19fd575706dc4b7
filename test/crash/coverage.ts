import type { RunResult } from "./ground.ts";
import { type Part, partOfStep } from "./kill-point.ts";

/** How often the importer and the sandbox were really killed, and where. */
export type Coverage = Readonly<Record<Part | "open-intent" | "sandbox" | "both", number>>;

/** What 20 runs must have hit at least. */
const least: Coverage = {
  extract: 3,
  create: 3,
  comments: 3,
  attachments: 3,
  "open-intent": 3,
  sandbox: 3,
  both: 2,
};

/** Counts the kills of some runs. */
export function coverageOf(results: readonly RunResult[]): Coverage {
  const kills = results.flatMap(({ hits }) => hits);
  const inPart = (part: Part) => kills.filter(({ kill }) => partOfStep[part].test(kill.step)).length;
  const sandbox = results.filter(({ sandboxKills }) => sandboxKills > 0);
  return {
    extract: inPart("extract"),
    create: inPart("create"),
    comments: inPart("comments"),
    attachments: inPart("attachments"),
    "open-intent": kills.filter(({ openIntents }) => openIntents > 0).length,
    sandbox: sandbox.length,
    both: sandbox.filter(({ hits }) => hits.length > 0).length,
  };
}

/** @returns a line for each place that was not hit often enough */
export function gapsOf(coverage: Coverage): readonly string[] {
  return Object.entries(least).flatMap(([place, times]) => {
    const found = coverage[place as keyof Coverage];
    return found >= times ? [] : [`${place}: hit ${found} times instead of ${times}`];
  });
}

/** `extract 4, create 5, …` */
export function describeCoverage(coverage: Coverage): string {
  return Object.entries(coverage)
    .map(([place, times]) => `${place} ${times}`)
    .join(", ");
}
