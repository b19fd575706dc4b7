import type { Plan } from "../../compiler/plan/index.ts";
import type { Adaptor } from "../adaptors/adaptor.ts";
import type { Clock, Source } from "../source/source.ts";
import type { FileFindings } from "../store/imports.ts";
import type { Store } from "../store/store.ts";
import type { Loader } from "./loader-port.ts";
import type { ProgressEvent } from "./progress.ts";

/** What running an import takes. */
export interface EngineOptions {
  readonly plan: Plan;
  readonly adaptors: ReadonlyMap<string, Adaptor>;
  readonly store: Store;
  /** Pages go to `<directory>/spool/<import>`. */
  readonly directory: string;
  /** By the name of the plan's source. The caller opens and closes them. */
  readonly sources: ReadonlyMap<string, Source>;
  readonly loader: Loader;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly clock: Clock;
  /** Aborting it pauses the import with its state kept. */
  readonly signal?: AbortSignal;
  /** Called before every write of the store. */
  readonly onStep?: (name: string) => void;
  /** Called with what the headers of files told, before anything is written. */
  readonly onFiles?: (files: FileFindings) => void;
  readonly onProgress?: (event: ProgressEvent) => void;
  /** Most partitions of one stream read at the same time. Default 8. */
  readonly concurrency?: number;
  /** Whether a process of this machine lives. */
  readonly alive?: (pid: number) => boolean;
}
