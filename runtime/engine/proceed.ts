import { join } from "node:path";
import type { ImportInfo } from "../store/imports.ts";
import type { Reason } from "../store/load-state.ts";
import type { ImportState } from "../store/store.ts";
import { changedOnly } from "./changed-only.ts";
import type { EngineContext } from "./engine-context.ts";
import type { EngineOptions } from "./engine-options.ts";
import { ChooseError } from "./extract/choose.ts";
import { extract } from "./extract/extract.ts";
import { createFreshAddress } from "./fresh/fresh-address.ts";
import type { HeldLease } from "./lease.ts";
import { makeReport, patchOf } from "./make-report.ts";
import { createProgress } from "./progress.ts";
import type { ImportReport } from "./report.ts";
import { openSpool } from "./spool.ts";
import { stage } from "./stage/stage.ts";
import { announceLoadSteps } from "./steps.ts";
import { createStreamGraph } from "./stream-graph.ts";
import { differenceReason, keptDifference } from "./target-differs.ts";

/** Runs the phases that are left; each is marked when it is over, and repeated as a whole does no harm. */
export async function proceed(
  options: EngineOptions,
  started: ImportInfo,
  lease: HeldLease,
  signal: AbortSignal,
  warnings: readonly string[],
): Promise<ImportReport> {
  const { store, clock, plan, loader } = options;
  const onStep = options.onStep ?? (() => undefined);
  const state = await store.open(started.id, lease);
  const spool = openSpool(join(options.directory, "spool", started.id));
  const graph = createStreamGraph(plan);
  let info = started;
  const timings: Record<string, number> = {};
  let facts: Readonly<Record<string, unknown>> = {};
  let difference = keptDifference(info);
  // What is read may depend on an option as well as what is made of it, whether the user decided or not.
  const defaults = Object.fromEntries(plan.options.map((option) => [option.name, option.default]));
  const context: EngineContext = {
    plan,
    graph,
    adaptors: options.adaptors,
    sources: options.sources,
    info: { ...info, options: { ...defaults, ...info.options } },
    state,
    spool,
    inputs: options.inputs ?? {},
    clock,
    signal,
    onStep,
    progress: createProgress(clock, options.onProgress ?? (() => undefined)),
    concurrency: options.concurrency ?? 8,
  };
  const phase = async (
    name: ImportInfo["phase"],
    next: ImportInfo["phase"],
    work: () => Promise<void>,
  ): Promise<void> => {
    if (info.phase !== name) return;
    const from = clock();
    try {
      await work();
    } finally {
      timings[name] = (clock() - from) / 1000;
    }
    onStep(`phase:${next}`);
    info = await store.updateImport(info.id, { phase: next, ...difference }, clock());
  };
  const report = async (stopped?: { readonly state: "paused" | "failed"; readonly reason: Reason }) =>
    await makeReport({
      info,
      state,
      streams: graph.order.map((stream) => stream.name),
      changed: changedOnly(plan),
      ended: clock(),
      timings,
      facts,
      warnings,
      ...(stopped === undefined ? {} : { stopped }),
    });

  try {
    await phase("extract", "stage", () => extract(context));
    await phase("stage", "load", () => stage(context));
    await phase("load", "finish", async () => {
      const summary = await loader.load(
        announceLoadSteps(state, onStep),
        ({ kind, done, total }) => context.progress({ phase: "load", name: kind, done, total }),
        signal,
        { freshAddress: createFreshAddress(context) },
      );
      facts = summary.facts;
      difference = differenceReason(summary.differences);
    });
    await phase("finish", "done", () => finish(state, onStep));
    const done = await report();
    info = await store.updateImport(info.id, patchOf(done), clock());
    return done;
  } catch (error) {
    const code = codeOf(error, signal);
    if (code === "lease-lost") throw error;
    const reason = { code, message: error instanceof Error ? error.message : String(error) };
    const over = code === "choose" || code === "spool-damaged" || isFinal(error, code);
    const state = over ? "failed" : "paused";
    info = await store.updateImport(info.id, { state, reason, ...difference }, clock());
    // What a run may stop for is told in its report; a choice is the caller's, and a fault must be seen.
    if (error instanceof ChooseError || code === "fault") throw error;
    return await report({ state, reason });
  } finally {
    spool.close();
  }
}

async function finish(state: ImportState, onStep: (name: string) => void): Promise<void> {
  onStep("finish:orphans");
  await state.rejectOrphans();
  onStep("finish:twins");
  await state.settleTwins();
}

/** A source may say that trying again cannot help; an interruption comes before anything it says. */
function isFinal(error: unknown, code: string): boolean {
  return code !== "paused" && error instanceof Error && "resumable" in error && error.resumable === false;
}

/** The code of an error that an import can be resumed after, `paused` when it was asked to stop, else `fault`. */
function codeOf(error: unknown, signal: AbortSignal): string {
  const code =
    error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
  if (code === "lease-lost") return code;
  if (signal.aborted) return "paused";
  // Node's own codes of misuse are faults of this program.
  return code === undefined || code.startsWith("ERR_") ? "fault" : code;
}
