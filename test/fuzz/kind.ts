import fc from "fast-check";
import { changedPrototypes } from "./prototypes.ts";

/** A case that broke a rule. */
export interface Breach {
  /** What was wrong: the sentence of the rule, or what was thrown with its stack. */
  readonly reason: string;
  /** The smallest input that was found to break it too. */
  readonly input: string;
  /** Leads to that input again: `--seed S --only KIND --path P`. */
  readonly path: string;
}

/** How a kind is run. */
export interface Course {
  readonly seed: number;
  readonly runs: number;
  /** Begins at one case instead of the first. */
  readonly path?: string | undefined;
  /** Called before every case that is tried, those of shrinking included. */
  readonly onCase?: () => void;
}

/** One kind of input with the rules that hold for all of it. */
export interface FuzzKind {
  /** @returns the first breach, shrunk; nothing when every case kept the rules */
  run(course: Course): Breach | undefined;
  /** The input of one case without trying it: how a case that never ends is shown. */
  input(seed: number, path: string): string;
}

/** What a kind is made of. */
export interface KindParts<Case> {
  readonly cases: fc.Arbitrary<Case>;
  /** Throws where a rule is broken; whatever else is thrown is a breach as well. */
  readonly tryOut: (tried: Case) => void;
  readonly show: (tried: Case) => string;
  /** Makes a shown input smaller still, where cases alone shrink badly. */
  readonly reduce?: (tried: Case) => string;
}

/** Runs cases and looks after each whether a prototype was changed. */
export function createKind<Case>(parts: KindParts<Case>): FuzzKind {
  const { cases, tryOut, show, reduce } = parts;

  function run({ seed, runs, path, onCase }: Course): Breach | undefined {
    const property = fc.property(cases, (tried) => {
      onCase?.();
      tryOut(tried);
      const changed = changedPrototypes();
      if (changed.length > 0) throw new Error(`changed: ${changed.join(", ")}`);
    });
    const details = fc.check(property, { seed, numRuns: runs, ...(path === undefined ? {} : { path }) });
    if (!details.failed || details.counterexample === null) return undefined;
    const [tried] = details.counterexample;
    return {
      reason: describeError(details.errorInstance),
      input: reduce === undefined ? show(tried) : reduce(tried),
      path: details.counterexamplePath ?? "",
    };
  }

  function input(seed: number, path: string): string {
    let shown = "";
    const property = fc.property(cases, (tried) => {
      shown = show(tried);
      return false;
    });
    fc.check(property, { seed, path, endOnFailure: true });
    return shown;
  }

  return { run, input };
}

/** The message and the place; the stack of the tool that tried it helps nobody. */
function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const lines = (error.stack ?? error.message).split("\n");
  const end = lines.findIndex((line) => line.includes("node_modules/fast-check"));
  return lines.slice(0, end === -1 ? 12 : Math.min(end, 12)).join("\n");
}
