/** The engine: runs plans. It knows no vendor and nothing of the language. */
export { PreflightError } from "./check-run.ts";
export { readHeaders } from "./columns/check-files.ts";
export type { EngineOptions } from "./engine-options.ts";
export { type Choice, ChooseError } from "./extract/choose.ts";
export { LeaseRefusedError } from "./lease.ts";
export { total } from "./ledger.ts";
export type * from "./loader-port.ts";
export { printReport } from "./print-report.ts";
export type { ProgressEvent } from "./progress.ts";
export type * from "./report.ts";
export { ResumeRefusedError, reportImport, resumeImport, runImport } from "./run.ts";
