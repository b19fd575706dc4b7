import type { Clock } from "../source/source.ts";
import type { ImportPhase } from "../store/imports.ts";

/** A picture of a running import, for bars and lines. */
export interface ProgressEvent {
  readonly phase: ImportPhase;
  /** A stream's name while extracting and staging, a kind of entity while loading. */
  readonly name: string;
  readonly done: number;
  /** Where it is known. */
  readonly total?: number;
  /** Per second, since this name began in this run. */
  readonly rate: number;
}

export type ReportProgress = (event: Omit<ProgressEvent, "rate">) => void;

/** Adds rates to what the steps report. */
export function createProgress(clock: Clock, listen: (event: ProgressEvent) => void): ReportProgress {
  const began = new Map<string, { readonly at: number; readonly done: number }>();
  return (event) => {
    const name = `${event.phase}/${event.name}`;
    const now = clock();
    let first = began.get(name);
    if (first === undefined) {
      first = { at: now, done: event.done };
      began.set(name, first);
    }
    const seconds = (now - first.at) / 1000;
    listen({ ...event, rate: seconds > 0 ? (event.done - first.done) / seconds : 0 });
  };
}
