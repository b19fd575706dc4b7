import type { FreshAddress, LoadProgress } from "../../engine/loader-port.ts";
import type { EntityKind, LoadState } from "../../store/load-state.ts";
import type { JiraClient } from "../client/client.ts";
import type { Download } from "../options.ts";
import type { TargetModel } from "../preflight/target-model.ts";
import type { CustomFields } from "../prepare/custom-fields.ts";
import type { MarkerSource } from "../prepare/marker.ts";
import type { People } from "../prepare/people.ts";
import type { ProjectNames } from "../prepare/project-names.ts";
import type { Sprints } from "../prepare/sprints.ts";
import type { Things } from "../things/find-thing.ts";

/** What every step of one loading works on. */
export interface LoadContext {
  readonly client: JiraClient;
  readonly state: LoadState;
  readonly model: TargetModel;
  readonly people: People;
  readonly customFields: CustomFields;
  readonly projectNames: ProjectNames;
  readonly sprints: Sprints;
  /** Versions, components and sprints that records became; filled before the issues. */
  readonly things: Things;
  /** Whether what the project lacks may be made. */
  readonly createThings: boolean;
  readonly source: MarkerSource;
  /** Of dates that name none: an IANA name. */
  readonly zone: string;
  readonly signal: AbortSignal;
  readonly concurrency: number;
  readonly consistencyWindowMs: number;
  readonly clock: () => number;
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  readonly random: () => number;
  readonly download: (url: string, signal: AbortSignal, kind?: string) => Promise<Download>;
  readonly freshAddress: FreshAddress;
  readonly progress: Progress;
  /** The highest issue number known of the project; issues created from now on have higher ones. */
  readonly highest: { number: number };
}

/** Counts entities that reached a final state. */
export interface Progress {
  advance(kind: EntityKind, by: number): void;
}

/** Counts from what the state holds, so that a resumed import goes on where it was. */
export async function createProgress(
  state: LoadState,
  kinds: readonly EntityKind[],
  report: (event: LoadProgress) => void,
): Promise<Progress> {
  const counts = new Map<EntityKind, { done: number; total: number }>();
  for (const kind of kinds) {
    const total = await state.count({ kind });
    const staged = await state.count({ kind, state: "staged" });
    counts.set(kind, { done: total - staged, total });
  }
  return {
    advance(kind, by) {
      const count = counts.get(kind);
      if (count === undefined) return;
      count.done += by;
      report({ kind, done: count.done, total: count.total });
    },
  };
}

/** A fresh, unique name for an intent: it need not be guessable or hard to guess, only never used twice in an import. */
export function intentId(context: LoadContext, kind: EntityKind, first: number): string {
  const salt = Math.floor(context.random() * 36 ** 6).toString(36);
  return `${kind}-${first}-${context.clock().toString(36)}-${salt}`;
}

/** Learns an issue's number from its key. */
export function noteKey(context: Pick<LoadContext, "highest" | "model">, key: string): void {
  const dash = key.lastIndexOf("-");
  if (key.slice(0, dash) !== context.model.project.key) return;
  const number = Number(key.slice(dash + 1));
  if (number > context.highest.number) context.highest.number = number;
}
