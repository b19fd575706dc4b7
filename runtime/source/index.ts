export { type CsvSourceOptions, createCsvSource } from "./csv/csv-source.ts";
export type { Credentials } from "./http/credentials.ts";
export type { Download, OpenDownload } from "./http/download.ts";
export { createFileDownloads } from "./http/file-downloads.ts";
export { createHttpSource, type HttpRecordSource, type HttpSourceOptions } from "./http/http-source.ts";
export type { RetryPolicy } from "./http/retry-delay.ts";
export type { Clock, Sleep, Source } from "./source.ts";
export { SourceError, type SourceOutcome } from "./source-error.ts";
