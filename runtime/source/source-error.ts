/** What an answer of the source, or its absence, means for the import. */
export type SourceOutcome =
  | "rate_limited"
  | "transient"
  | "budget"
  | "cursor_expired"
  | "forbidden"
  | "gone"
  | "sign_in_again"
  | "bad_request"
  | "skip"
  /** The walk cannot go on: pages repeat, the cursor stands still, the answer is not what the spec says. */
  | "broken"
  /** The spec, an option or a file is wrong: trying again cannot help. */
  | "refused";

export interface SourceErrorDetails {
  readonly outcome: SourceOutcome;
  /** A code of the ledger, such as `rate-limited` or `page-repeats`. */
  readonly code: string;
  /** What happened, where, and the way out; never with secrets. */
  readonly message: string;
  /** `GET https://…`, without credentials. */
  readonly request?: string;
  /** `skip`: the name that the spec gave it. */
  readonly as?: string;
  readonly cause?: unknown;
}

/** The source could not be read; the message names the request and the way out. */
export class SourceError extends Error {
  readonly outcome: SourceOutcome;
  readonly code: string;
  readonly request: string | undefined;
  readonly as: string | undefined;
  /** False where trying again cannot help: the import is over, and a new one is to be started. */
  readonly resumable: boolean;

  constructor(details: SourceErrorDetails) {
    super(details.request === undefined ? details.message : `${details.message} (${details.request})`, {
      cause: details.cause,
    });
    this.name = "SourceError";
    this.outcome = details.outcome;
    this.resumable = details.outcome !== "refused";
    this.code = details.code;
    this.request = details.request;
    this.as = details.as;
  }
}
