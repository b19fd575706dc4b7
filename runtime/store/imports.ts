import type { RunFacts } from "../engine/mapping/scope.ts";
import type { Reason } from "./load-state.ts";

export type ImportPhase = "extract" | "stage" | "load" | "finish" | "done";

/**
 * `complete`: everything that was chosen was read and every record is accounted for. `truncated`: it ended, but a part was
 * not read. `paused`: it stopped with its state kept and can be resumed. `failed`: it cannot go on.
 */
export type ImportOutcome = "running" | "complete" | "truncated" | "paused" | "failed";

/** What a `column` of the spec was bound to in the file. */
export interface ColumnBinding {
  readonly stream: string;
  /** What it is for: `id`, `summary`, `comments`. */
  readonly target: string;
  /** The headers that the spec asks for, in order of preference. */
  readonly wanted: readonly string[];
  /** As it stands in the file; absent when the file has none of them. */
  readonly header?: string;
  /** How many columns of the file are read for it. */
  readonly columns: number;
}

/** How a file was read. */
export interface FoundFile {
  readonly file: string;
  /** One character. */
  readonly delimiter?: string;
  /** A WHATWG label. */
  readonly encoding?: string;
  /** The row that holds the headers, from 1. */
  readonly headerRow?: number;
  readonly newline?: string;
  /** What comes first in dates in figures, where the file shows it. */
  readonly dateOrder?: string;
  /** How many columns the file has. */
  readonly columns: number;
  /** Headers of columns that nothing reads, each repeat of its own. */
  readonly notBrought: readonly string[];
}

/** What the headers of the import's files told before the first row was read. */
export interface FileFindings {
  readonly files: readonly FoundFile[];
  readonly columns: readonly ColumnBinding[];
  readonly warnings: readonly string[];
}

/** What is fixed when an import starts. */
export interface NewImport {
  readonly id: string;
  readonly importer: string;
  readonly planHash: string;
  /** Milliseconds since 1970. */
  readonly created: number;
  /** Chosen record ids by stream. */
  readonly selection: Readonly<Record<string, readonly string[] | "all">>;
  readonly options: Readonly<Record<string, string>>;
  /** At most so many records of mapped streams, closed over parents. */
  readonly limit?: number;
  /** Only what changed since then is asked for, where a stream says how; ISO 8601, UTC. */
  readonly since?: string;
  readonly run: RunFacts;
  /** Names the account at the source and the project in the target: one live runner for each pair. */
  readonly sourceAccount: string;
  readonly target: string;
  /** What the caller needs to resume, without secrets; the engine does not read it. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Found by the engine; absent where nothing is read from files. */
  readonly files?: FileFindings;
}

export interface ImportInfo extends NewImport {
  readonly phase: ImportPhase;
  readonly state: ImportOutcome;
  readonly reason?: Reason;
  /** Milliseconds since 1970. */
  readonly updated: number;
}

export interface ImportPatch {
  readonly phase?: ImportPhase;
  readonly state?: ImportOutcome;
  /** Stays only when it is given. */
  readonly reason?: Reason;
}
