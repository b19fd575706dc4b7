import type { FileFindings, ImportInfo, NewImport } from "../store/imports.ts";
import { changedOnly } from "./changed-only.ts";
import { checkRun, refuseProblems } from "./check-run.ts";
import { checkFiles } from "./columns/check-files.ts";
import type { EngineOptions } from "./engine-options.ts";
import { type HeldLease, holdLease } from "./lease.ts";
import { makeReport, patchOf } from "./make-report.ts";
import { proceed } from "./proceed.ts";
import type { ImportReport } from "./report.ts";
import { createStreamGraph } from "./stream-graph.ts";
import { keptDifference } from "./target-differs.ts";

/** A resume that could not give the same result as an undisturbed run. */
export class ResumeRefusedError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = "ResumeRefusedError";
    this.code = code;
  }
}

/**
 * Runs a new import: preflight, extract, stage, load, verify, report.
 * @returns the report, also when the import had to pause
 * @throws PreflightError, LeaseRefusedError before anything is written; any other error after the import is marked as paused
 */
export async function runImport(options: EngineOptions, start: NewImport): Promise<ImportReport> {
  refuseProblems(checkRun(options.plan, options.adaptors, start));
  return await underLease(options, start, async (lease, signal) => {
    const files = await checkFiles(options, signal);
    if (files !== undefined) options.onFiles?.(files);
    const warnings = await preflight(options, signal);
    const info = await options.store.createImport(
      files === undefined ? start : { ...start, files, run: { ...start.run, ...shownOrder(files) } },
    );
    return await proceed(options, info, lease, signal, warnings);
  });
}

/** What comes first in dates in figures: what the files show that show anything, where they agree. */
function shownOrder({ files }: FileFindings): Pick<NewImport["run"], "dateOrder"> {
  const shown = new Set(files.flatMap(({ dateOrder }) => dateOrder ?? []));
  const [dateOrder] = shown;
  return shown.size === 1 && dateOrder !== undefined ? { dateOrder } : {};
}

/**
 * Goes on with an import that stopped, from where it stopped. One that is over gives its report again.
 * @throws ResumeRefusedError when there is no such import, or the plan is another one
 */
export async function resumeImport(options: EngineOptions, id: string): Promise<ImportReport> {
  const info = await options.store.readImport(id);
  if (info === undefined)
    throw new ResumeRefusedError("import-unknown", `There is no import ${id} in this data directory.`);
  if (info.planHash !== options.plan.hash) {
    throw new ResumeRefusedError(
      "plan-changed",
      `The import ${id} was started with another plan (${info.planHash}, this one is ${options.plan.hash}). Resume it with that plan, or start a new import.`,
    );
  }
  refuseProblems(checkRun(options.plan, options.adaptors, info));
  return await underLease(options, info, async (lease, signal) => {
    // Read again: another runner may have moved it on before it let go.
    const current = (await options.store.readImport(id)) ?? info;
    if (current.phase === "done") {
      const report = await finished(options, current);
      // Killed between the last phase and this note of how it ended.
      if (current.state === "running") await options.store.updateImport(id, patchOf(report), options.clock());
      return report;
    }
    if (current.phase === "extract") await checkFiles(options, signal);
    const warnings = await preflight(options, signal);
    return await proceed(
      options,
      await options.store.updateImport(id, { state: "running", ...keptDifference(current) }, options.clock()),
      lease,
      signal,
      warnings,
    );
  });
}

/** The report of an import as it stands now, without running it. */
export async function reportImport(
  options: Pick<EngineOptions, "plan" | "store" | "clock">,
  id: string,
): Promise<ImportReport> {
  const info = await options.store.readImport(id);
  if (info === undefined)
    throw new ResumeRefusedError("import-unknown", `There is no import ${id} in this data directory.`);
  return await finished(options, info);
}

async function preflight({ loader }: EngineOptions, signal: AbortSignal): Promise<readonly string[]> {
  const problems = await loader.preflight(signal);
  refuseProblems(problems);
  return problems.map((problem) => problem.message);
}

async function underLease(
  options: EngineOptions,
  start: NewImport,
  work: (lease: HeldLease, signal: AbortSignal) => Promise<ImportReport>,
): Promise<ImportReport> {
  const lost = new AbortController();
  const lease = await holdLease({
    leases: options.store.leases,
    names: [`import ${start.id}`, `${start.sourceAccount} -> ${start.target}`],
    purpose: `import ${start.id}`,
    clock: options.clock,
    lost: () => lost.abort(new Error("Another process has taken this import over.")),
    ...(options.alive === undefined ? {} : { alive: options.alive }),
  });
  const signal = options.signal === undefined ? lost.signal : AbortSignal.any([options.signal, lost.signal]);
  try {
    return await work(lease, signal);
  } finally {
    await lease.release();
  }
}

async function finished(
  options: Pick<EngineOptions, "plan" | "store" | "clock">,
  info: ImportInfo,
): Promise<ImportReport> {
  const over = info.phase === "done";
  const kept = info.reason ?? {
    code: "interrupted",
    message: "The run ended without saying why; resume it.",
  };
  return await makeReport({
    info,
    state: await options.store.open(info.id),
    streams: createStreamGraph(options.plan).order.map((stream) => stream.name),
    changed: changedOnly(options.plan),
    ended: info.updated,
    timings: {},
    facts: {},
    warnings: [],
    ...(over ? {} : { stopped: { state: info.state === "failed" ? "failed" : "paused", reason: kept } }),
  });
}
