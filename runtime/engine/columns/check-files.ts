import type { Plan } from "../../../compiler/plan/index.ts";
import type { FileHeader, Source } from "../../source/source.ts";
import { SourceError } from "../../source/source-error.ts";
import type { FileFindings, FoundFile } from "../../store/imports.ts";
import { refuseProblems } from "../check-run.ts";
import type { EngineOptions } from "../engine-options.ts";
import type { Problem } from "../loader-port.ts";
import { checkHeader } from "./check-header.ts";

/**
 * Checks the headers of every file that the import reads.
 * @returns undefined when it reads none
 * @throws PreflightError when a file cannot be read, or lacks what every row needs
 */
export async function checkFiles(
  { plan, adaptors, sources }: Pick<EngineOptions, "plan" | "adaptors" | "sources">,
  signal: AbortSignal,
): Promise<FileFindings | undefined> {
  const files: FoundFile[] = [];
  const columns: FileFindings["columns"][number][] = [];
  const problems: Problem[] = [];
  for (const stream of plan.streams) {
    const source = sources.get(stream.source);
    if (stream.read.kind !== "rows" || source?.headers === undefined) continue;
    try {
      for (const header of await source.headers(stream, signal)) {
        const found = checkHeader(plan, adaptors, stream, header);
        files.push(foundFile(header, found.notBrought));
        columns.push(...found.columns);
        problems.push(...header.warnings.map(warning), ...found.problems);
      }
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      problems.push({ severity: "error", code: error.code, message: error.message });
    }
  }
  refuseProblems(problems);
  if (files.length === 0) return undefined;
  return { files, columns: together(columns), warnings: problems.map(({ message }) => message) };
}

/** Several files tell of the same columns: each binding once, and as missing only what no file has. */
function together(columns: FileFindings["columns"]): FileFindings["columns"] {
  const found = new Map<string, FileFindings["columns"][number]>();
  const nameOf = ({ stream, target, header, wanted }: FileFindings["columns"][number]): string =>
    JSON.stringify([stream, target, header?.toLowerCase() ?? wanted]);
  for (const column of columns) {
    const known = found.get(nameOf(column));
    if (known === undefined || known.columns < column.columns) found.set(nameOf(column), column);
  }
  const targets = [...new Set(columns.map(({ target }) => target))];
  return [...found.values()].sort(
    (one, other) => targets.indexOf(one.target) - targets.indexOf(other.target),
  );
}

const warning = (message: string): Problem => ({ severity: "warning", code: "file-odd", message });

function foundFile({ header, warnings: _, ...found }: FileHeader, notBrought: readonly string[]): FoundFile {
  return { ...found, columns: header.length, notBrought };
}

/**
 * The headers of every table that a plan reads.
 * @throws SourceError when a file cannot be read or has no headers
 */
export async function readHeaders(
  plan: Plan,
  sources: ReadonlyMap<string, Source>,
  signal: AbortSignal,
): Promise<readonly FileHeader[]> {
  const headers: FileHeader[] = [];
  for (const stream of plan.streams) {
    const source = sources.get(stream.source);
    if (stream.read.kind === "rows" && source?.headers !== undefined)
      headers.push(...(await source.headers(stream, signal)));
  }
  return headers;
}
