import type { JiraClient, JiraRequest, Settled } from "../client/client.ts";
import { JiraError } from "../jira-error.ts";

/** Reads, and answers as the call was settled. */
export function tryGet(
  client: JiraClient,
  name: string,
  path: string,
  query: NonNullable<JiraRequest["query"]>,
  signal: AbortSignal,
): Promise<Settled> {
  return client.call({ name, method: "GET", path, query, idempotent: true, expects: "json" }, signal);
}

/**
 * Reads what must be there.
 * @throws JiraError when Jira refuses
 */
export async function get(
  client: JiraClient,
  name: string,
  path: string,
  query: NonNullable<JiraRequest["query"]>,
  signal: AbortSignal,
): Promise<unknown> {
  return bodyOf(await tryGet(client, name, path, query, signal), `GET ${path}`);
}

/**
 * The answer's body.
 * @param call how to name the call in the error
 * @throws JiraError when it was not answered with success
 */
export function bodyOf(answer: Settled, call: string): unknown {
  if (answer.kind === "ok") return answer.body;
  if (answer.kind === "forbidden") {
    throw new JiraError(
      "target-forbidden",
      `The account may not do ${call}: ${answer.detail}. Ask an administrator for the right, then resume.`,
    );
  }
  if (answer.kind === "unknown") {
    throw new JiraError(
      "target-unexpected-answer",
      `${call} was sent and its outcome is not known: ${answer.detail}. Everything so far is saved; resume.`,
    );
  }
  throw new JiraError(
    "target-refused",
    `Jira refuses ${call} with ${answer.status}: ${refusalText(answer)}.`,
  );
}

/** A refusal's messages in one line. */
export function refusalText(refusal: {
  messages: readonly string[];
  fields: Readonly<Record<string, string>>;
}): string {
  const fields = Object.entries(refusal.fields).map(([field, message]) => `${field}: ${message}`);
  return [...refusal.messages, ...fields].join("; ").replace(/\.$/, "");
}
