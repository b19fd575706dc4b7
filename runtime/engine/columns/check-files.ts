import { SourceError } from "../../source/source-error.ts";
import type { FileFindings } from "../../store/imports.ts";
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
  const columns: FileFindings["columns"][number][] = [];
  const problems: Problem[] = [];
  for (const stream of plan.streams) {
    const source = sources.get(stream.source);
    if (stream.read.kind !== "rows" || source?.header === undefined) continue;
    try {
      const found = checkHeader(plan, adaptors, stream, await source.header(stream, signal));
      columns.push(...found.columns);
      problems.push(...found.problems);
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      problems.push({ severity: "error", code: error.code, message: error.message });
    }
  }
  refuseProblems(problems);
  return columns.length === 0 ? undefined : { columns, warnings: problems.map(({ message }) => message) };
}
