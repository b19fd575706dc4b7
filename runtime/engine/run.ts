import type { ImportInfo, NewImport } from "../store/imports.ts";
import { checkRun, PreflightError } from "./check-run.ts";
import { checkFiles } from "./columns/check-files.ts";
import type { EngineOptions } from "./engine-options.ts";
import { type HeldLease, holdLease } from "./lease.ts";
import type { Problem } from "./loader-port.ts";
import { makeReport, patchOf } from "./make-report.ts";
import { proceed } from "./proceed.ts";
import type { ImportReport } from "./report.ts";
import { createStreamGraph } from "./stream-graph.ts";

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
    const found = await preflight(options, true, signal);
    const info = await options.store.createImport(start);
    return await proceed(options, info, lease, signal, found);
  });
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
    const found = await preflight(options, current.phase === "extract", signal);
    return await proceed(
      options,
      await options.store.updateImport(id, { state: "running" }, options.clock()),
      lease,
      signal,
      found,
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

function refuseProblems(problems: readonly Problem[]): void {
  const errors = problems.filter((problem) => problem.severity === "error");
  if (errors.length > 0) throw new PreflightError(errors);
}

/** @param reading whether the source is still to be read */
async function preflight(
  options: EngineOptions,
  reading: boolean,
  signal: AbortSignal,
): Promise<Required<Pick<ImportReport, "warnings" | "columns">>> {
  const files = await checkFiles(options, reading, signal);
  refuseProblems(files.problems);
  const problems = await options.loader.preflight(signal);
  refuseProblems(problems);
  return {
    warnings: [...problems, ...files.problems].map((problem) => problem.message),
    columns: files.columns,
  };
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
    ended: info.updated,
    timings: {},
    facts: {},
    warnings: [],
    ...(over ? {} : { stopped: { state: info.state === "failed" ? "failed" : "paused", reason: kept } }),
  });
}
