import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { adaptors } from "../../adaptors/index.ts";
import { type ImportReport, runImport, total } from "../../engine/index.ts";
import { createStore, type EntityKind, type FileFindings, type NewImport } from "../../store/index.ts";
import type { ImportSettings } from "../run/import-settings.ts";
import { openFileSources } from "../run/open-sources.ts";
import { createProgressDisplay } from "../run/progress.ts";
import type { Terminal } from "../terminal.ts";
import { createCountLoader } from "./count-loader.ts";
import { firstCells } from "./first-cells.ts";
import { besideTargets, type LeftColumn, type Rehearsal } from "./rehearsal.ts";

/** An import that is only tried. */
export type Attempt = Pick<ImportSettings, "plan" | "overrides" | "file" | "inputs"> &
  Pick<NewImport, "options" | "selection" | "limit"> & { readonly zone: string };

/**
 * Reads and maps a whole file, keeping everything in a folder that is gone afterwards; nothing is asked of Jira.
 * @throws PreflightError, SourceError when the file cannot be imported
 */
export async function rehearse(
  attempt: Attempt,
  terminal: Terminal,
): Promise<{ readonly rehearsal: Rehearsal; readonly report: ImportReport }> {
  const directory = mkdtempSync(join(tmpdir(), "importer-dry-run-"));
  const { plan, sources } = openFileSources(attempt);
  const store = createStore({ directory });
  const display = createProgressDisplay(terminal, Date.now);
  const { loader, people, filled } = createCountLoader();
  let files: FileFindings | undefined;
  try {
    const report = await runImport(
      {
        plan,
        adaptors,
        store,
        directory,
        sources,
        loader,
        inputs: attempt.inputs ?? {},
        clock: Date.now,
        signal: terminal.signal,
        onProgress: display.show,
        onFiles: (found) => {
          files = found;
        },
      },
      {
        id: "dry-run",
        importer: plan.importer.name,
        planHash: plan.hash,
        created: Date.now(),
        selection: attempt.selection,
        options: attempt.options,
        run: { zone: attempt.zone, started: new Date().toISOString() },
        sourceAccount: "dry-run",
        target: "nowhere",
        settings: {},
        ...(attempt.limit === undefined ? {} : { limit: attempt.limit }),
      },
    );
    const examples = await firstCells(plan, sources, terminal.signal);
    const lost = new Set(report.losses.map(({ target }) => target));
    const columns = (files?.columns ?? []).map((column) => {
      const example = column.header === undefined ? undefined : examples([column.stream], column.header);
      const gives = besideTargets.has(column.target) || filled.has(column.target) || lost.has(column.target);
      return { ...column, ...(example === undefined ? {} : { example }), gives };
    });
    const streams = plan.streams.map(({ name }) => name);
    const made = countsOf(report);
    const rehearsal: Rehearsal = {
      importer: plan.importer.name,
      file: attempt.file ?? "",
      ...(attempt.overrides === undefined ? {} : { overrides: attempt.overrides }),
      files: (files?.files ?? []).map((found) => ({
        ...found,
        notBrought: leftColumns(found.notBrought, (header) => examples(streams, header)),
      })),
      columns,
      problems: files?.warnings ?? [],
      rows: rowsOf(report),
      makes: {
        issues: { epic: 0, standard: 0, subtask: 0, ...(report.facts.issues as object | undefined) },
        comments: made("comment"),
        links: made("link"),
        linksMatched: report.entities.find(({ kind }) => kind === "link")?.matched ?? 0,
        attachments: made("attachment"),
        worklogs: made("worklog"),
        watchers: made("watcher"),
        remoteLinks: made("remote_link"),
      },
      people: people(),
      notBrought: report.notBrought,
      notBroughtTotal: report.notBroughtTotal,
      losses: report.losses,
    };
    return { rehearsal, report };
  } finally {
    display.end();
    for (const source of sources.values()) await source.close();
    await store.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Each header once. */
function leftColumns(
  headers: readonly string[],
  example: (header: string) => string | undefined,
): readonly LeftColumn[] {
  const counts = new Map<string, number>();
  for (const header of headers) counts.set(header, (counts.get(header) ?? 0) + 1);
  return [...counts].map(([header, columns]) => {
    const first = example(header);
    return { header, columns, ...(first === undefined ? {} : { example: first }) };
  });
}

const countsOf =
  ({ entities }: ImportReport) =>
  (wanted: EntityKind): number =>
    entities.find(({ kind }) => kind === wanted)?.created ?? 0;

function rowsOf({ records }: ImportReport): Rehearsal["rows"] {
  const sum = (count: (account: ImportReport["records"][number]) => number): number =>
    records.reduce((all, account) => all + count(account), 0);
  return {
    read: sum(({ extracted, context, notChosen }) => extracted - context - notChosen),
    brought: sum(({ mapped }) => mapped),
    skipped: sum(({ skipped }) => total(skipped)),
    duplicate: sum(({ duplicate }) => duplicate),
    rejected: sum(({ rejected }) => total(rejected)),
  };
}
