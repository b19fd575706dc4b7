/**
 * Kills an import at drawn places, lets it go on, and compares what is in the sandbox then with what an undisturbed
 * import leaves: `npm run test:crash -- [--runs N] [--seed S] [--only K] [--importer clickup] [--store mongodb] [--whole] [--jobs J]`.
 * The seed is printed; `--seed S --only K` repeats run K. Ends with 0 when every run ended as the undisturbed one, 1
 * when one did not or too little was hit, 2 for a wrong argument.
 */
import { randomBytes } from "node:crypto";
import { parseArgs } from "node:util";
import { coverageOf, describeCoverage, gapsOf } from "./coverage.ts";
import { describeResult } from "./describe-result.ts";
import { openGround, type StoreKind } from "./ground.ts";
import { runScenarios } from "./run-scenarios.ts";
import { findSubject } from "./subjects.ts";

/** From so many runs on, all places must have been hit. */
const enoughRuns = 20;

const usage =
  "usage: npm run test:crash -- [--runs N] [--seed S] [--only K] [--importer NAME] [--store embedded|mongodb] [--whole] [--jobs J]";

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        runs: { type: "string", default: String(enoughRuns) },
        seed: { type: "string", default: randomBytes(4).toString("hex") },
        only: { type: "string" },
        importer: { type: "string", default: "clickup" },
        store: { type: "string", default: "embedded" },
        whole: { type: "boolean", default: false },
        jobs: { type: "string", default: "2" },
      },
    });
    const number = (name: string, text: string): number => {
      if (!/^\d{1,6}$/.test(text)) throw new Error(`--${name} takes a whole number.`);
      return Number(text);
    };
    const runs = number("runs", values.runs);
    const indexes =
      values.only === undefined
        ? Array.from({ length: runs }, (_, index) => index)
        : [number("only", values.only)];
    const { store } = values;
    if (store !== "embedded" && store !== "mongodb") throw new Error("--store takes embedded or mongodb.");
    return {
      store: store as StoreKind,
      seed: values.seed,
      indexes,
      subject: findSubject(values.importer),
      whole: values.whole,
      jobs: number("jobs", values.jobs),
    };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
    return process.exit(2);
  }
}

const { seed, indexes, subject, whole, jobs, store } = readArguments();
console.log(`seed ${seed}`);
const ground = await openGround(subject, whole ? subject.whole : subject.selection, store);
const results = await runScenarios(ground, {
  seed,
  indexes,
  jobs,
  onResult: (result) => console.log(describeResult(result, seed)),
});
await ground.close();

const coverage = coverageOf(results);
const gaps = indexes.length >= enoughRuns ? gapsOf(coverage) : [];
console.log(`Killed in: ${describeCoverage(coverage)}.`);
for (const gap of gaps) console.log(`Too little was hit: ${gap}`);
const failed = results.filter(({ problems }) => problems.length > 0).length;
console.log(`${results.length - failed} passed, ${failed} failed (seed ${seed})`);
process.exitCode = failed > 0 || gaps.length > 0 ? 1 : 0;
