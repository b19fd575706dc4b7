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
    if (stream.read.kind !== "rows" || source?.header === undefined) continue;
    try {
      const header = await source.header(stream, signal);
      const found = checkHeader(plan, adaptors, stream, header);
      files.push(foundFile(header, found.notBrought));
      columns.push(...found.columns);
      problems.push(...header.warnings.map(warning), ...found.problems);
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      problems.push({ severity: "error", code: error.code, message: error.message });
    }
  }
  refuseProblems(problems);
  if (files.length === 0) return undefined;
  return { files, columns, warnings: problems.map(({ message }) => message) };
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
    if (stream.read.kind === "rows" && source?.header !== undefined)
      headers.push(await source.header(stream, signal));
  }
  return headers;
}
