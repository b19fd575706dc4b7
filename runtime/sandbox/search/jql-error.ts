import { type JiraError, refusal } from "../rules/error-collection.ts";

/** A refused query, in Jira's body. */
export function jqlError(message: string): JiraError {
  return refusal(400, message);
}

/** A query that cannot be parsed, with its place (counted from 1) as Jira prints it. */
export function jqlSyntaxError(message: string, jql: string, offset: number): JiraError {
  const before = jql.slice(0, offset);
  const line = before.split("\n").length;
  const character = offset - (before.lastIndexOf("\n") + 1) + 1;
  return refusal(400, `Error in the JQL Query: ${message} (line ${line}, character ${character})`);
}
