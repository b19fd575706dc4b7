import { total } from "./ledger.ts";
import type { ImportReport } from "./report.ts";

const mostRows = 20;
/** What reads columns without being brought by itself. */
const beside: ReadonlySet<string> = new Set(["skip", "aliases", "key", "fields"]);
/** Letters of a loss; and of what was not brought, which says what to do at its end. */
const lossLength = 160;
const refusalLength = 480;

/**
 * A report as text for a terminal: both accounts as tables, then what was lost or not brought.
 * @returns lines separated by newlines, without colours
 */
export function printReport(report: ImportReport): string {
  const lines: string[] = [headline(report), ...sinceLines(report)];
  if (report.records.length > 0) lines.push("", ...recordTable(report));
  if (report.entities.length > 0) lines.push("", ...entityTable(report));
  lines.push(
    "",
    report.differences.length === 0 ? balance(report) : "The accounts DO NOT add up:",
    ...report.differences.map((line) => `  ${line}`),
    ...duplicateLines(report),
  );
  lines.push(
    ...columnLines(report),
    ...partitionLines(report),
    ...lossLines(report),
    ...notBroughtLines(report),
  );
  if (report.warnings.length > 0)
    lines.push("", "Warnings", ...report.warnings.map((warning) => `  ${warning}`));
  return lines.join("\n");
}

function headline({ import: id, importer, target, state, reason, timings }: ImportReport): string {
  const phases = Object.entries(timings).map(([phase, value]) => `${phase} ${value.toFixed(1)} s`);
  const seconds = Object.values(timings).reduce((sum, value) => sum + value, 0);
  // A report that is asked for later has none.
  const took = phases.length === 0 ? "" : `\n${seconds.toFixed(1)} s (${phases.join(", ")})`;
  const why = reason === undefined ? "" : ` (${reason.code}): ${reason.message}`;
  return `Import ${id} of ${importer} into ${target}: ${state}${why}${took}`;
}

function sinceLines({ since }: ImportReport): string[] {
  if (since === undefined) return [];
  return [`Only what changed since ${since.moment} was asked for: ${since.streams.join(", ")}.`];
}

function balance({ state }: ImportReport): string {
  return state === "complete" || state === "truncated"
    ? "Both accounts add up: every record and every entity is in exactly one column."
    : state === "paused"
      ? "Both accounts add up so far; `open` is what a resume will go on with."
      : "Both accounts add up as far as it came; what is `open` was not reached.";
}

/** A source may list a record twice; an id that is only unique below its parent would lose records. */
function duplicateLines({ records }: ImportReport): string[] {
  const streams = records.filter(({ duplicate }) => duplicate > 0).map(({ stream }) => stream);
  if (streams.length === 0) return [];
  return [
    `\`duplicate\` (${streams.join(", ")}) counts ids that had been read before. Where these are different records, the spec's \`id\` has to tell them apart.`,
  ];
}

function recordTable({ records }: ImportReport): string[] {
  const header = [
    "Records",
    "extracted",
    "mapped",
    "context",
    "not chosen",
    "skipped",
    "duplicate",
    "rejected",
    "open",
  ];
  const rows = records.map((account) => [
    account.stream,
    account.extracted,
    account.mapped,
    account.context,
    account.notChosen,
    total(account.skipped),
    account.duplicate,
    total(account.rejected),
    account.open,
  ]);
  return table(header, rows);
}

function entityTable({ entities }: ImportReport): string[] {
  const header = [
    "Entities",
    "mapped",
    "created",
    "updated",
    "matched",
    "unchanged",
    "rejected",
    "failed",
    "open",
  ];
  const rows = entities.map((account) => [
    account.kind,
    account.mapped,
    account.created,
    account.updated,
    account.matched,
    account.unchanged,
    total(account.rejected),
    total(account.failed),
    account.open,
  ]);
  return table(header, rows);
}

/** Right-aligned columns but the first; a column that is zero everywhere and stands after the third is left out. */
function table(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] {
  const shown = header.map((_, column) => column < 3 || rows.some((row) => row[column] !== 0));
  const cells = [header, ...rows.map((row) => row.map(String))].map((row) =>
    row.filter((_, column) => shown[column]),
  );
  const widths = cells[0]!.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
  return cells.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join("  ")
      .trimEnd(),
  );
}

function columnLines({ columns = [] }: ImportReport): string[] {
  if (columns.length === 0) return [];
  const bound = columns.flatMap(({ target, header, columns: count }) =>
    header === undefined
      ? []
      : [{ target, from: count === 1 ? oneLine(header) : `${oneLine(header)} (${count} columns)` }],
  );
  const width = Math.max(0, ...bound.map(({ target }) => target.length));
  const found = new Set(bound.map(({ target }) => target));
  const absent = [...new Set(columns.map(({ target }) => target))].filter(
    (target) => !found.has(target) && !beside.has(target) && !target.includes("/"),
  );
  return [
    "",
    "Columns",
    ...bound.map(({ target, from }) => `  ${target.padEnd(width)} <- ${from}`),
    ...(absent.length === 0 ? [] : [`  No column for ${absent.join(", ")}`]),
  ];
}

function partitionLines({ partitions }: ImportReport): string[] {
  const cut = partitions.filter((row) => row.state !== "complete");
  if (cut.length === 0) return [];
  return [
    "",
    "Lists not read to their end",
    ...cut
      .slice(0, mostRows)
      .map(
        (row) =>
          `  ${row.stream}: ${row.partitions} ${row.state}${row.reason === "" ? "" : ` (${row.reason})`}${row.message === "" ? "" : `: ${row.message}`}`,
      ),
  ];
}

function lossLines({ losses }: ImportReport): string[] {
  if (losses.length === 0) return [];
  const lines = losses.slice(0, mostRows).flatMap((loss) => {
    const sample = loss.samples[0];
    return [
      `  ${String(loss.count).padStart(6)}  ${loss.code} on ${loss.target}${sample === undefined ? "" : `, such as ${sample.key}: ${oneLine(sample.message)}`}`,
    ];
  });
  return ["", "Brought with a loss", ...lines, ...more(losses.length, mostRows)];
}

function notBroughtLines({ notBrought, notBroughtTotal }: ImportReport): string[] {
  if (notBrought.length === 0) return [];
  const lines = notBrought
    .slice(0, mostRows)
    .map(
      (row) =>
        `  ${row.kind ?? row.stream} ${row.record ?? "(no id)"}${titleOf(row)}: ${row.state} (${row.code}): ${oneLine(row.message, refusalLength)}`,
    );
  return ["", "Not brought", ...lines, ...more(notBroughtTotal, mostRows)];
}

/** What has no title of its own bears its key, which only repeats stream and record. */
function titleOf({ stream, title }: ImportReport["notBrought"][number]): string {
  return title === undefined || title.startsWith(`${stream}/`) ? "" : ` "${oneLine(title)}"`;
}

function more(count: number, shown: number): string[] {
  return count > shown ? [`  … and ${count - shown} more, see the report with --json.`] : [];
}

function oneLine(text: string, most = lossLength): string {
  // A source's texts must not steer the terminal.
  const line = text
    .replace(/\s+/g, " ")
    .replace(/\p{Cc}/gu, "\u{fffd}")
    .trim();
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}
