/**
 * The cassette format: recorded HTTP exchanges as plain JSON that people can read and diff.
 *
 * A cassette is a folder with a `cassette.json` (a {@link CassetteHead}) and the exchange files it names, or
 * one JSON file that holds the exchanges itself. Bodies that are bytes stand beside as files.
 */

/** A JSON value. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/**
 * A body. Exactly one of the keys is set:
 * - `json`: sent as its JSON text,
 * - `text`: sent as UTF-8,
 * - `base64`: small binary bodies,
 * - `file`: a path relative to the cassette's folder, for binary bodies that a person may want to open,
 * - `generate`: `bytes` pseudo-random bytes made from `seed`, for large bodies that git should not carry.
 */
export type Body =
  | { json: Json }
  | { text: string }
  | { base64: string }
  | { file: string }
  | { generate: { bytes: number; seed: number } };

/** What a request must look like to get the recorded answer. */
export interface RecordedRequest {
  /** Upper-case HTTP method. */
  method: string;
  /** Absolute URL at the original host, with its query. The order of query parameters means nothing. */
  url: string;
  /** Names of the query parameters that must match; absent: all, and no others may be sent. */
  query?: string[];
  /** The JSON body that must have been sent (the order of keys means nothing); absent: any body. */
  json?: Json;
}

/** A recorded answer; header names are lower-case. */
export interface RecordedResponse {
  status: number;
  headers?: { [name: string]: string };
  body?: Body;
}

export interface Exchange {
  request: RecordedRequest;
  response: RecordedResponse;
}

/** Requests to these hosts need a non-empty header, otherwise they get `answer`. */
export interface RequiredHeader {
  hosts: string[];
  header: string;
  answer: RecordedResponse;
}

/** A rate limit that the replay counts and announces as the vendor does, in fixed windows. */
export interface RateLimit {
  hosts: string[];
  /** Requests allowed in a window. */
  allow: number;
  /** Length of a window in milliseconds. */
  window_ms: number;
  /** Names of the headers that carry limit, what remains, and the window's end in epoch seconds. */
  headers: { limit: string; remaining: string; reset: string };
  /** The vendor's answer to a request too many. */
  answer: RecordedResponse;
}

/** The faults that a replay produces on demand, as this vendor would word them. */
export interface VendorAnswers {
  rate_limited?: RecordedResponse;
  server_error?: RecordedResponse;
  bad_gateway?: RecordedResponse;
  unauthorised?: RecordedResponse;
}

/** What `cassette.json` holds. */
export interface CassetteHead {
  cassette: 1;
  /** What was recorded, for people. */
  title: string;
  required_headers?: RequiredHeader[];
  rate_limits?: RateLimit[];
  answers?: VendorAnswers;
  /** Paths of exchange files, relative to the cassette's folder. */
  files?: string[];
  /** Exchanges written in the same file. */
  exchanges?: Exchange[];
}

/** A cassette as it was read: every exchange in memory, byte bodies still on disk. */
export interface Cassette extends Omit<CassetteHead, "files" | "exchanges"> {
  /** The folder that `file` bodies are relative to. */
  folder: string;
  exchanges: Exchange[];
}
