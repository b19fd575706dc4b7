import { SourceError } from "../source-error.ts";

/** A file that cannot be understood: the import does not begin, and trying again cannot help. */
export function refused(code: string, message: string, cause?: unknown): SourceError {
  return new SourceError({ outcome: "refused", code, message, ...(cause === undefined ? {} : { cause }) });
}
