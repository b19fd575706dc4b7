export { CassetteError } from "./cassette-error.ts";
export type { Fault, FaultKind } from "./faults.ts";
export type {
  Body,
  Cassette,
  CassetteHead,
  Exchange,
  Json,
  RateLimit,
  RecordedRequest,
  RecordedResponse,
  RequiredHeader,
} from "./format.ts";
export { generatedBytes } from "./generated-bytes.ts";
export { readCassette } from "./read-cassette.ts";
export { createReplay, type Replay, type ReplayOptions } from "./replay.ts";
export type { LoggedRequest } from "./request-log.ts";
