import type { Entity, EntityKind, LoadState } from "../store/load-state.ts";

/** Something that stands in the way of loading, found before the first write. */
export interface Problem {
  /** `warning` lets the import go on: it goes into the report. */
  readonly severity: "error" | "warning";
  readonly code: string;
  /** One sentence that names the place and the way out. */
  readonly message: string;
}

export interface LoadProgress {
  readonly kind: EntityKind;
  /** Entities that reached a final state, those of earlier runs of this import included. */
  readonly done: number;
  readonly total: number;
}

/** What was found when everything that was loaded was read back. */
export interface TargetDifferences {
  readonly count: number;
  /** The first of them, each a sentence that names the place. */
  readonly messages: readonly string[];
}

/** What loading did in this run. */
export interface LoadSummary {
  /** Calls made to the target. */
  readonly calls: number;
  /** What the target holds otherwise than the ledger says; absent where the loader did not look. */
  readonly differences?: TargetDifferences;
  /** Facts for the report, such as the project's address or the custom fields that were made. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/**
 * Reads a file's address again, where it is only good for a while and may have run out.
 * @param refused the file's host took the address for no good one, however old it is
 * @returns undefined where the kept address is still good, or is good for ever
 * @throws SourceError when the source tells no new one; not resumable where trying again cannot help
 */
export type FreshAddress = (
  part: Entity,
  signal: AbortSignal,
  refused: boolean,
) => Promise<string | undefined>;

/** What the engine offers a loader beside the state. */
export interface LoadHelp {
  readonly freshAddress: FreshAddress;
}

/** Brings staged entities into a target. The engine knows no more of a target than this. */
export interface Loader {
  /** Checks rights, project and names without changing anything. */
  preflight(signal: AbortSignal): Promise<readonly Problem[]>;
  /**
   * Loads whatever is staged; called again after a crash, it goes on where it stopped. When it returns, every entity
   * whose issue is in the target has reached a final state.
   * @throws an Error with a `code` when it must stop (no access, target not answering): the import is paused, all state kept
   */
  load(
    state: LoadState,
    progress: (event: LoadProgress) => void,
    signal: AbortSignal,
    help?: LoadHelp,
  ): Promise<LoadSummary>;
}
