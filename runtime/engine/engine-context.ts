import type { Plan, Stream } from "../../compiler/plan/index.ts";
import type { Adaptor } from "../adaptors/adaptor.ts";
import type { Clock, Source } from "../source/source.ts";
import type { ImportInfo } from "../store/imports.ts";
import type { ImportState } from "../store/store.ts";
import type { ReportProgress } from "./progress.ts";
import type { Spool } from "./spool.ts";
import type { StreamGraph } from "./stream-graph.ts";

/** What every step of one running import works with. */
export interface EngineContext {
  readonly plan: Plan;
  readonly graph: StreamGraph;
  readonly adaptors: ReadonlyMap<string, Adaptor>;
  /** By the name of the plan's source. */
  readonly sources: ReadonlyMap<string, Source>;
  readonly info: ImportInfo;
  readonly state: ImportState;
  readonly spool: Spool;
  readonly inputs: Readonly<Record<string, string>>;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Called before every write of the store and every outgoing call; what it throws ends the run as a crash would. */
  readonly onStep: (name: string) => void;
  readonly progress: ReportProgress;
  /** Most partitions of one stream that are read at the same time. */
  readonly concurrency: number;
}

/** @throws when no source was given for the stream */
export function sourceOf(context: Pick<EngineContext, "sources">, stream: Stream): Source {
  const source = context.sources.get(stream.source);
  if (source === undefined)
    throw new Error(`No source ${stream.source} was opened for the stream ${stream.name}.`);
  return source;
}
