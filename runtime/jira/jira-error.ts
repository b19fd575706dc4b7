/** Why loading had to stop; the import is paused with all state kept. */
export type JiraErrorCode =
  | "target-unauthorized"
  | "target-forbidden"
  | "target-unavailable"
  | "target-refused"
  | "target-unexpected-answer";

/** Loading cannot go on. The message names the call and the way out, never a secret. */
export class JiraError extends Error {
  readonly code: JiraErrorCode;
  constructor(code: JiraErrorCode, message: string) {
    super(message);
    this.name = "JiraError";
    this.code = code;
  }
}
