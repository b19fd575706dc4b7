import type { ImportInfo, ImportPatch } from "../store/imports.ts";
import type { LedgerState } from "../store/ledger-state.ts";
import type { Reason } from "../store/load-state.ts";
import { tellNotBrought } from "./columns/check-header.ts";
import { drawLedger, type Ledger, total } from "./ledger.ts";
import type { ImportReport, ReportState } from "./report.ts";
import { keptDifference } from "./target-differs.ts";

const samplesPerLoss = 3;
const mostNotBrought = 1000;

export interface ReportInput {
  readonly info: ImportInfo;
  readonly state: LedgerState;
  /** Names of the streams in the order they are shown. */
  readonly streams: readonly string[];
  /** Set when the run stopped early. */
  readonly stopped?: { readonly state: "paused" | "failed"; readonly reason: Reason };
  /** Milliseconds since 1970. */
  /** Streams of which only what changed can be asked for. */
  readonly changed: readonly string[];
  readonly ended: number;
  readonly timings: Readonly<Record<string, number>>;
  readonly facts: Readonly<Record<string, unknown>>;
  /** Of this run; what the files told is kept with the import. */
  readonly warnings: readonly string[];
}

/** Draws up the ledger, judges how the import ended, and puts both into a report. */
export async function makeReport(input: ReportInput): Promise<ImportReport> {
  const { info, state } = input;
  const ledger = await drawLedger(state, input.streams);
  const { state: ended, reason } = input.stopped ?? judge(info, ledger);
  const lost = (side: "records" | "entities") =>
    ledger[side].reduce(
      (sum, account) =>
        sum + total(account.rejected) + ("failed" in account ? total(account.failed) : (account.sameId ?? 0)),
      0,
    );
  return {
    import: info.id,
    importer: info.importer,
    planHash: info.planHash,
    target: info.target,
    state: ended,
    ...(reason === undefined ? {} : { reason }),
    started: info.run.started,
    ended: new Date(input.ended).toISOString(),
    records: ledger.records,
    entities: ledger.entities,
    differences: ledger.differences,
    partitions: ledger.partitions,
    losses: await state.lossCounts(samplesPerLoss),
    notBrought: await state.notBrought(mostNotBrought),
    notBroughtTotal: lost("records") + lost("entities"),
    ...(info.since === undefined ? {} : { since: { moment: info.since, streams: input.changed } }),
    timings: input.timings,
    facts: input.facts,
    warnings: [
      ...input.warnings,
      ...(info.files?.warnings ?? []),
      ...(info.files?.files ?? []).flatMap((file) => tellNotBrought(file) ?? []),
    ],
    ...(info.files === undefined ? {} : { columns: info.files.columns }),
  };
}

/** How an import that ran to its end has ended. */
function judge(info: ImportInfo, ledger: Ledger): { readonly state: ReportState; readonly reason?: Reason } {
  if (ledger.differences.length > 0) {
    return {
      state: "failed",
      reason: {
        code: "ledger-difference",
        message: `The accounts do not add up, which is a fault of this program: ${ledger.differences.join(" ")}`,
      },
    };
  }
  if (ledger.open > 0) {
    return {
      state: "failed",
      reason: {
        code: "not-finished",
        message: `${ledger.open} partitions, records or entities have no final state, which is a fault of this program.`,
      },
    };
  }
  const { reason } = keptDifference(info);
  if (reason !== undefined) return { state: "failed", reason };
  if (info.limit !== undefined) {
    return {
      state: "truncated",
      reason: { code: "limit", message: `Limited to ${info.limit} records and their parents.` },
    };
  }
  const cut = ledger.partitions.filter((row) => row.state === "truncated" || row.state === "failed");
  const first = cut[0];
  if (first !== undefined) {
    const count = cut.reduce((sum, row) => sum + row.partitions, 0);
    return {
      state: "truncated",
      reason: {
        code: first.reason,
        message: `${count} lists could not be read to their end, the first of ${first.stream}: ${first.message}`,
      },
    };
  }
  return { state: "complete" };
}

/** What the store keeps of a report. */
export function patchOf(report: ImportReport): ImportPatch {
  return { state: report.state, ...(report.reason === undefined ? {} : { reason: report.reason }) };
}
