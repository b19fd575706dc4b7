import { describeKillPoint, insideIntent, type KillPoint, type Part, partOfStep } from "./kill-point.ts";
import { createRandom, type Random } from "./random.ts";

/** The sandbox ends by itself at a request. */
export interface SandboxCrash {
  readonly path: string;
  /** So many requests pass before. */
  readonly after: number;
  /** Before or after the work is done and durable. */
  readonly crash: "before" | "after";
  /** How long it stays away, in milliseconds. */
  readonly downMs: number;
}

/** The sandbox takes its time with some requests, so that it works on after the importer has died. */
export interface SandboxDelay {
  readonly path: string;
  /** So many requests pass before, and so many are slow then. */
  readonly after: number;
  readonly times: number;
  readonly delayMs: number;
}

/** How one run of the crash test is disturbed. */
export interface Scenario {
  readonly index: number;
  readonly kind: Kind;
  /** One for each start of the importer, in order; the start after the last one is left alone. */
  readonly kills: readonly KillPoint[];
  readonly crash?: SandboxCrash;
  readonly delay?: SandboxDelay;
}

/** What a run is about. */
export type Kind = Part | "in-flight" | "open-intent" | "sandbox" | "both" | "anywhere";

/** The kinds come in this order, again and again: among 20 runs are three of each part and of the sandbox. */
const cycle: readonly Kind[] = [
  "create",
  "comments",
  "attachments",
  "extract",
  "in-flight",
  "sandbox",
  "both",
  "open-intent",
  "create",
  "comments",
  "attachments",
  "extract",
  "in-flight",
  "sandbox",
  "both",
  "create",
  "comments",
  "attachments",
  "extract",
  "sandbox",
  "anywhere",
  "anywhere",
  "anywhere",
  "anywhere",
];

/** The consistency window, in milliseconds, of a run in which the sandbox is slow. */
export const slowConsistencyWindow = 3_000;

/** Calls for one endpoint that are in flight at the same time. */
const reordered = 8;

/** Requests that change the target, by the step that announces them. */
const writes: Readonly<Record<string, string>> = {
  "call:issue.bulk": "/rest/api/3/issue/bulk",
  "call:comment": "/rest/api/3/issue/*/comment",
  "call:attachment": "/rest/api/3/issue/*/attachments",
  "call:link": "/rest/api/3/issueLink",
};

/** How often each step is announced in an undisturbed run. */
export type StepCounts = ReadonlyMap<string, number>;

/**
 * Draws how a run is disturbed.
 * @param index from 0; the same seed, index and steps give the same scenario
 */
export function drawScenario(counts: StepCounts, seed: string, index: number): Scenario {
  const random = createRandom(`${seed}/${index}`);
  const kind = cycle[index % cycle.length]!;
  switch (kind) {
    case "extract":
    case "create":
    case "comments":
    case "attachments":
      return { index, kind, kills: withSecond(counts, random, killIn(counts, random, partOfStep[kind])) };
    case "open-intent":
      return { index, kind, kills: withSecond(counts, random, killIn(counts, random, insideIntent)) };
    case "anywhere":
      return { index, kind, kills: [killIn(counts, random, /./), killIn(counts, random, /./)] };
    case "in-flight":
      return { index, kind, ...inFlight(counts, random) };
    case "sandbox":
      return { index, kind, kills: [], crash: crashIn(counts, random, Object.keys(writes)) };
    case "both": {
      // The sandbox goes first, while issues are made; the importer follows in what comes later.
      const crash = crashIn(counts, random, ["call:issue.bulk"]);
      return { index, kind, kills: [killIn(counts, random, /^(call|answer):comment$/)], crash };
    }
  }
}

/** One line that says how a run is disturbed. */
export function describeScenario({ index, kind, kills, crash, delay }: Scenario): string {
  const parts = kills.map((kill) => `importer killed at ${describeKillPoint(kill)}`);
  if (crash !== undefined)
    parts.push(
      `sandbox killed ${crash.crash} ${crash.path} #${crash.after + 1}, away for ${crash.downMs} ms`,
    );
  if (delay !== undefined)
    parts.push(`sandbox takes ${delay.delayMs} ms for ${delay.path} from #${delay.after + 1}`);
  return `run ${index}, ${kind}: ${parts.join("; then ")}`;
}

function killIn(counts: StepCounts, random: Random, pattern: RegExp): KillPoint {
  const step = random.pick([...counts.keys()].filter((name) => pattern.test(name)).sort());
  return { step, nth: 1 + random.below(counts.get(step) ?? 1), afterMs: 0 };
}

/** Every other time the run that goes on is killed as well, at something that it comes to wherever it goes on from. */
function withSecond(counts: StepCounts, random: Random, first: KillPoint): readonly KillPoint[] {
  if (random.below(2) === 0) return [first];
  const { step } = killIn(counts, random, /^(answer|intent|load|finish):|^phase:(finish|done)$/);
  return [first, { step, nth: 1, afterMs: 0 }];
}

function crashIn(counts: StepCounts, random: Random, steps: readonly string[]): SandboxCrash {
  const step = random.pick(steps.filter((name) => counts.has(name)));
  // A call that was announced may end before it reaches the sandbox, so the last few are never drawn.
  const arriving = Math.max(1, Math.floor((counts.get(step) ?? 1) * 0.8));
  return {
    path: writes[step]!,
    after: random.below(arriving),
    crash: random.pick(["before", "after"] as const),
    downMs: random.below(1_500),
  };
}

/** The importer dies while the sandbox is at work on its call, and the work is done after it has died. */
function inFlight(counts: StepCounts, random: Random): Pick<Scenario, "kills" | "delay"> {
  // A link is harmless when made twice, and a file of a process that has died does not arrive.
  const step = random.pick(["call:issue.bulk", "call:comment"].filter((name) => counts.has(name)));
  const nth = 1 + random.below(counts.get(step) ?? 1);
  // Longer than it takes to start again, shorter than the window in which a call may still have its effect.
  const delayMs = slowConsistencyWindow - 500;
  return {
    kills: [{ step, nth, afterMs: 100 }],
    // Calls that were announced one after the other may arrive in another order.
    delay: {
      path: writes[step]!,
      after: Math.max(0, nth - 1 - reordered),
      times: 1 + 2 * reordered,
      delayMs,
    },
  };
}
