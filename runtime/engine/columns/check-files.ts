import { SourceError } from "../../source/source-error.ts";
import type { EngineOptions } from "../engine-options.ts";
import type { Problem } from "../loader-port.ts";
import type { ColumnBinding } from "../report.ts";
import { checkHeader } from "./check-header.ts";

export interface FileFindings {
  readonly columns: readonly ColumnBinding[];
  readonly problems: readonly Problem[];
}

/**
 * Checks the headers of every file that the import reads.
 * @param needed whether rows are still to be read; otherwise a file that is gone, or fits no more, does no harm
 */
export async function checkFiles(
  { plan, adaptors, sources }: Pick<EngineOptions, "plan" | "adaptors" | "sources">,
  needed: boolean,
  signal: AbortSignal,
): Promise<FileFindings> {
  const columns: ColumnBinding[] = [];
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
  return {
    columns,
    problems: needed ? problems : problems.map((problem) => ({ ...problem, severity: "warning" })),
  };
}
