/** Jira's body for refused requests: general messages, and messages by field. */
export interface ErrorCollection {
  errorMessages: string[];
  errors: Record<string, string>;
}

/** An answer other than success, thrown anywhere below a route and written by the error handler. */
export class JiraError extends Error {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Record<string, string>;
  constructor(status: number, body: unknown, headers: Record<string, string> = {}) {
    super(typeof body === "string" ? body : JSON.stringify(body));
    this.name = "JiraError";
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

/** A refusal with one general message. */
export function refusal(status: number, message: string): JiraError {
  return new JiraError(status, { errorMessages: [message], errors: {} } satisfies ErrorCollection);
}

/** A refusal of one field. */
export function fieldRefusal(field: string, message: string): JiraError {
  return new JiraError(400, { errorMessages: [], errors: { [field]: message } } satisfies ErrorCollection);
}

/** Nothing refused so far. */
export function noErrors(): ErrorCollection {
  return { errorMessages: [], errors: {} };
}

/** True when something was refused. */
export function hasErrors(collection: ErrorCollection): boolean {
  if (collection.errorMessages.length > 0) return true;
  for (const _ in collection.errors) return true;
  return false;
}

/** What Jira answers for an issue that is not there. */
export function issueNotFound(): JiraError {
  return refusal(404, "Issue does not exist or you do not have permission to see it.");
}
